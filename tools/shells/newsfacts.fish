# Completion of newsfacts in fish. Written by tools/reference.py.

# Say whether the line is at a command, and at an argument of it by its number: "facts", "export" 0, "show" 0 more.
function __newsfacts_at
    set -l flags $flags
    set -l inner (string split '|' '$inner')
    set -l words (commandline -opc)
    set -l command ''
    set -l number 0
    set -l skipped 0
    for word in $$words[2..]
        if test $$skipped = 1
            set skipped 0
        else if string match -qr -- '^-.' $$word
            if not string match -q -- '*=*' $$word; and not contains -- $$word $$flags
                set skipped 1
            end
        else if test -z "$$command"
            set command $$word
        else if contains -- "$$command $$word" $$inner
            set command "$$command $$word"
        else
            set number (math $$number + 1)
        end
    end
    contains -- "$$command" '' $fish_names; or set command search
    test "$$command" = "$$argv[1]"; or return 1
    set -q argv[3]; and test $$number -ge $$argv[2]; and return 0
    not set -q argv[2]; or test $$number = $$argv[2]
end

# Print what the word under the cursor can become, with what it is behind a tab.
function __newsfacts_ask
    set -l words (commandline -opc)
    set -l word (commandline -ct | string replace -r -- '^--[^=]*=' '' | string trim -l -c "'\"" | string replace -a '\\' '')
    $$words[1] --complete fish $$argv[1] $$words "$$word" 2>/dev/null
end

# Print a list with each of the words behind its last comma.
function __newsfacts_list
    set -l begun (commandline -ct | string replace -r -- '^--[^=]*=' '' | string replace -r -- '[^,]*$$' '')
    printf '%s\n' $$begun$$argv
end

set -g __newsfacts_units $units
complete -c newsfacts -f
$commands
