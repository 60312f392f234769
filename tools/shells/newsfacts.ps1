# Completion of newsfacts in PowerShell. Written by tools/reference.py.

Register-ArgumentCompleter -Native -CommandName newsfacts -ScriptBlock {
    param($$wordToComplete, $$commandAst, $$cursorPosition)

    $$flags = '$flags' -split ' '
    $$asked = '$asked' -split '\|'
    $$pages = @{
$commands
    }

    $$before = @($$commandAst.CommandElements | Where-Object { $$_.Extent.EndOffset -lt $$cursorPosition })
    $$words = @($$before | ForEach-Object { if ($$_.Value -ne $$null) { $$_.Value } else { $$_.Extent.Text } })
    $$word = $$wordToComplete.TrimStart("'", '"')
    $$option = if ($$words.Count -gt 1) { $$words[-1] } else { '' }
    if ($$word -match '^(--[^=]+)=(.*)$$') { $$option = $$Matches[1]; $$word = $$Matches[2] }

    # The command stands behind any options, and what is counted behind it are arguments.
    $$command = ''; $$number = 0
    for ($$at = 1; $$at -lt $$words.Count; $$at++) {
        $$each = $$words[$$at]
        if ($$each -match '^-.') {
            if ($$each -notmatch '=' -and $$flags -notcontains $$each) { $$at++ }
        }
        elseif (-not $$command) { $$command = $$each }
        elseif ($$pages.Contains("$$command $$each")) { $$command = "$$command $$each" }
        else { $$number++ }
    }
    $$page = if ($$pages.Contains($$command)) { $$pages[$$command] } else { $$pages['search'] }

    $$offered = [ordered]@{}
    $$takes = if ($$number -lt $$page.Arguments.Count) { $$page.Arguments[$$number] } else { $$page.More }
    $$isValue = $$page.Options.Contains($$option) -and $$page.Options[$$option][0]
    if ($$isValue) { $$takes = $$page.Options[$$option][0] }
    if (-not $$isValue -and $$word.StartsWith('-')) {
        foreach ($$name in $$page.Options.Keys) { $$offered[$$name] = $$page.Options[$$name][1] }
    }
    elseif (-not $$isValue -and $$page.Commands.Count -and $$number -eq 0) {
        foreach ($$name in $$page.Commands.Keys) { $$offered[$$name] = $$page.Commands[$$name] }
    }
    elseif ($$takes -eq 'NOTHING' -or $$takes -eq 'FILES') { return }
    elseif ($$asked -contains $$takes) {
        foreach ($$line in & $$words[0] --complete powershell $$takes @words ".$$word" 2>$$null) {
            $$value, $$said = $$line -split "`t", 2
            $$offered[$$value] = $$said
        }
    }
    elseif ($$takes -match ',') {
        $$begun = $$word -replace '[^,]*$$', ''
        foreach ($$name in $$takes -split ',') { $$offered["$$begun$$name"] = $$name }
    }
    else {
        if ($$takes -eq 'UNIT') { $$takes = '$units' -replace ' ', '|' }
        foreach ($$name in $$takes -split '\|') { $$offered[$$name] = $$name }
    }
    foreach ($$name in $$offered.Keys) {
        if (-not ($$asked -contains $$takes) -and -not $$name.StartsWith($$word, 'OrdinalIgnoreCase')) { continue }
        $$text = if ($$name -match '[^\w.,/-]') { "'" + $$name.Replace("'", "''") + "'" } else { $$name }
        $$said = if ($$offered[$$name]) { $$offered[$$name] } else { $$name }
        [System.Management.Automation.CompletionResult]::new($$text, $$name, 'ParameterValue', $$said)
    }
}
