# Completion of newsfacts in bash. Written by tools/reference.py.

_newsfacts() {
    local word=$${COMP_WORDS[COMP_CWORD]} before=$${COMP_WORDS[COMP_CWORD-1]} line command="" each
    local flags=" $flags " inner="|$inner|"
    local options="" names="" value="" takes="" more="" at=1 number=0 arguments
    # bash takes --option=value apart at its sign
    if [[ $$word == "=" ]]; then word=""; fi
    if [[ $$before == "=" ]]; then before=$${COMP_WORDS[COMP_CWORD-2]}; fi
    line=("$${COMP_WORDS[@]:0:COMP_CWORD}" "$$word")

    # The command stands behind any options, and what is counted behind it are arguments.
    while (( at < COMP_CWORD )); do
        each=$${COMP_WORDS[at]}
        if [[ $${COMP_WORDS[at+1]} == "=" ]]; then
            (( at += 2 ))
        elif [[ $$each == -?* && $$each != *=* && $$flags != *" $$each "* ]]; then
            (( at += 1 ))
        elif [[ $$each != -?* ]]; then
            if [[ -z $$command ]]; then
                command=$$each
            elif [[ $$inner == *"|$$command $$each|"* ]]; then
                command="$$command $$each"
            else
                (( number += 1 ))
            fi
        fi
        (( at += 1 ))
    done

    case $$command in
        ""|$names) ;;
        *) command=search ;;
    esac
    case $$command in
$commands
    esac

    takes="$${arguments[number]:-$$more}"
    for each in $$options; do
        names+="$${each%%=*} "
        if [[ $$each == "$$before="* ]]; then value=$${each#*=}; fi
    done
    COMPREPLY=()
    if [[ -n $$value ]]; then
        takes=$$value
    elif [[ $$word == -* ]]; then
        COMPREPLY=($$(compgen -W "$$names" -- "$$word"))
        return
    fi
    case $$takes in
        NOTHING) ;;
        UNIT) COMPREPLY=($$(compgen -W "$units" -- "$$word")) ;;
        FILES) compopt -o default 2>/dev/null || COMPREPLY=($$(compgen -f -- "$$word")) ;;
        $asked)
            while IFS= read -r each; do
                COMPREPLY+=("$$each")
            done < <("$${1/#\~/$$HOME}" --complete bash "$$takes" "$${line[@]}" 2>/dev/null) ;;
        *,*)  # a list: what stands before its last comma stays
            COMPREPLY=($$(compgen -P "$${word%"$${word##*,}"}" -W "$${takes//,/ }" -- "$${word##*,}"))
            compopt -o nospace 2>/dev/null ;;
        *) COMPREPLY=($$(compgen -W "$${takes//|/ }" -- "$$word")) ;;
    esac
}

complete -F _newsfacts newsfacts
