# Completion of newsfacts in bash. Written by tools/reference.py.

_newsfacts() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} line command="" each
    local flags=" --all --allow-unknown --count --disputed --dry-run --empty --fix --force --help --ids --json --list --markdown --no-header --no-markdown --no-pager --print --reading --reverse --self --strict --unwritten --why --write --write-baseline -h " inner="|add fact|add quote|add event|add entity|add source|add alias|add -|help add|"
    local options="" names="" value="" takes="" more="" at=1 number=0 arguments
    # bash takes --option=value apart at its sign
    if [[ $word == "=" ]]; then word=""; fi
    if [[ $before == "=" ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    line=("${COMP_WORDS[@]:0:COMP_CWORD}" "$word")

    # The command stands behind any options, and what is counted behind it are arguments.
    while (( at < COMP_CWORD )); do
        each=${COMP_WORDS[at]}
        if [[ ${COMP_WORDS[at+1]} == "=" ]]; then
            (( at += 2 ))
        elif [[ $each == -?* && $each != *=* && $flags != *" $each "* ]]; then
            (( at += 1 ))
        elif [[ $each != -?* ]]; then
            if [[ -z $command ]]; then
                command=$each
            elif [[ $inner == *"|$command $each|"* ]]; then
                command="$command $each"
            else
                (( number += 1 ))
            fi
        fi
        (( at += 1 ))
    done

    case $command in
        ""|"facts"|"quotes"|"timeline"|"search"|"show"|"entities"|"topics"|"sources"|"check"|"review"|"annotate"|"cite"|"open"|"export"|"init"|"add"|"add fact"|"add quote"|"add event"|"add entity"|"add source"|"add alias"|"add -"|"extract"|"edit"|"lint"|"coverage"|"schema"|"info"|"help"|"help add"|"completion") ;;
        *) command=search ;;
    esac
    case $command in
        "")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --sort=relevance|base|id|kind|date|figure'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            options+=' --version'
            options+=' -V'
            arguments=('facts|quotes|timeline|search|show|entities|topics|sources|check|review|annotate|cite|open|export|init|add|extract|edit|lint|coverage|schema|info|help|completion')
            more='NOTHING' ;;
        "facts")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --sort=relevance|base|id|kind|date|figure'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "quotes")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --sort=relevance|base|id|kind|date|figure'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "timeline")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --sort=relevance|base|id|kind|date|figure'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,title,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "search")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --sort=relevance|base|id|kind|date|figure'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "show")
            options+=' --all'
            options+=' --reading'
            options+=' --fields=kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title,name,entity_kind,role,aliases,part_of,part_of.id,part_of.name,part_of.kind,records,publisher,url,archived,archived_on,archived_on.edtf,archived_on.start,archived_on.end,author,published,published.edtf,published.start,published.end,accessed,accessed.edtf,accessed.start,accessed.end,language,converted,disputes,disputes.kind,disputes.id,disputes.statement,disputes.figure,disputes.figure.text,disputes.figure.value,disputes.figure.low,disputes.figure.high,disputes.figure.qualifier,disputes.figure.unit,disputes.figure.counted,disputes.about,disputes.about.id,disputes.about.name,disputes.about.kind,disputes.topics,disputes.date,disputes.date.edtf,disputes.date.start,disputes.date.end,disputes.place,disputes.place.id,disputes.place.name,disputes.place.kind,disputes.said_by,disputes.said_by.id,disputes.said_by.name,disputes.said_by.kind,disputes.disputed_by,disputes.keywords,disputes.evidence,disputes.evidence.source,disputes.evidence.source.id,disputes.evidence.source.title,disputes.evidence.source.publisher,disputes.evidence.source.url,disputes.evidence.source.published,disputes.evidence.paragraph,disputes.evidence.exact,disputes.evidence.prefix,disputes.evidence.suffix,disputes.note,related,related.kind,related.id,related.label,written_at,written_at.file,written_at.line,written_at.column'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='ID' ;;
        "entities")
            options+=' --sort=name|records'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,name,entity_kind,role,aliases,part_of,part_of.id,part_of.name,part_of.kind,note,records'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "topics")
            options+=' --sort=name|records'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,records,facts,quotes,events'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "sources")
            options+=' --sort=name|records'
            options+=' --reverse'
            options+=' --limit=NOTHING'
            options+=' -n=NOTHING'
            options+=' --offset=NOTHING'
            options+=' --count'
            options+=' --fields=kind,id,title,publisher,url,archived,archived_on,archived_on.edtf,archived_on.start,archived_on.end,author,published,published.edtf,published.start,published.end,accessed,accessed.edtf,accessed.start,accessed.end,language,note,records'
            options+=' --format=table|json|jsonl|csv|tsv|md'
            options+=' --json'
            options+=' --no-header'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "check")
            options+=' --url=NOTHING'
            options+=' --publisher=NOTHING'
            options+=' --claimant=NOTHING'
            options+=' --appeared=NOTHING'
            options+=' --why'
            options+=' --format=table|json|jsonl|csv|tsv|md|claimreview'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "review")
            options+=' --glob=NOTHING'
            options+=' --markdown'
            options+=' --no-markdown'
            options+=' --date=NOTHING'
            options+=' --all'
            options+=' --allow-unknown'
            options+=' --baseline=FILES'
            options+=' --write-baseline'
            options+=' --fix'
            options+=' --output-file=FILES'
            options+=' --format=table|line|json|jsonl|github|sarif|rdjsonl|gitlab|md'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='FILES' ;;
        "annotate")
            options+=' --output=FILES'
            options+=' -o=FILES'
            options+=' --date=NOTHING'
            options+=' --format=md|html'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('FILES')
            more='NOTHING' ;;
        "cite")
            options+=' --from=FILES'
            options+=' --style=note|apa|chicago|mla|markdown|html|wikipedia'
            options+=' --format=biblatex|bibtex|ris|csl-json|json|jsonl'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='CITED' ;;
        "open")
            options+=' --print'
            options+=' --archived'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('CITED')
            more='NOTHING' ;;
        "export")
            options+=' --topic=TOPIC'
            options+=' --about=ENTITY'
            options+=' --place=ENTITY'
            options+=' --source=SOURCE'
            options+=' --by=ENTITY'
            options+=' --to=ENTITY'
            options+=' --since=NOTHING'
            options+=' --until=NOTHING'
            options+=' --unit=UNIT'
            options+=' --min=NOTHING'
            options+=' --max=NOTHING'
            options+=' --disputed'
            options+=' --output=FILES'
            options+=' -o=FILES'
            options+=' --force'
            options+=' --title=NOTHING'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('html|timelinejs|csv|jsonl|md|csl-json|biblatex|sqlite|opensearch|ical|annotations')
            more='NOTHING' ;;
        "init")
            options+=' --empty'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('FILES')
            more='NOTHING' ;;
        "add")
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('fact|quote|event|entity|source|alias|-')
            more='NOTHING' ;;
        "add fact")
            options+=' --id=ID'
            options+=' --statement=NOTHING'
            options+=' --figure=NOTHING'
            options+=' --said-by=ENTITY'
            options+=' --disputed-by=FACT'
            options+=' --date=NOTHING'
            options+=' --place=ENTITY'
            options+=' --about=ENTITY'
            options+=' --topic=TOPIC'
            options+=' --topics=TOPIC'
            options+=' --keyword=NOTHING'
            options+=' --keywords=NOTHING'
            options+=' --note=NOTHING'
            options+=' --source=SOURCE'
            options+=' --paragraph=NOTHING'
            options+=' --exact=NOTHING'
            options+=' --prefix=NOTHING'
            options+=' --suffix=NOTHING'
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "add quote")
            options+=' --id=ID'
            options+=' --speaker=ENTITY'
            options+=' --text=NOTHING'
            options+=' --plain=NOTHING'
            options+=' --to=ENTITY'
            options+=' --reported-by=ENTITY'
            options+=' --context=NOTHING'
            options+=' --date=NOTHING'
            options+=' --place=ENTITY'
            options+=' --about=ENTITY'
            options+=' --topic=TOPIC'
            options+=' --topics=TOPIC'
            options+=' --keyword=NOTHING'
            options+=' --keywords=NOTHING'
            options+=' --note=NOTHING'
            options+=' --source=SOURCE'
            options+=' --paragraph=NOTHING'
            options+=' --exact=NOTHING'
            options+=' --prefix=NOTHING'
            options+=' --suffix=NOTHING'
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "add event")
            options+=' --id=ID'
            options+=' --title=NOTHING'
            options+=' --said-by=ENTITY'
            options+=' --date=NOTHING'
            options+=' --place=ENTITY'
            options+=' --about=ENTITY'
            options+=' --topic=TOPIC'
            options+=' --topics=TOPIC'
            options+=' --keyword=NOTHING'
            options+=' --keywords=NOTHING'
            options+=' --note=NOTHING'
            options+=' --source=SOURCE'
            options+=' --paragraph=NOTHING'
            options+=' --exact=NOTHING'
            options+=' --prefix=NOTHING'
            options+=' --suffix=NOTHING'
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "add entity")
            options+=' --id=ID'
            options+=' --name=NOTHING'
            options+=' --kind=person|country|organisation|place|thing'
            options+=' --role=NOTHING'
            options+=' --alias=NOTHING'
            options+=' --aliases=NOTHING'
            options+=' --part-of=ENTITY'
            options+=' --note=NOTHING'
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "add source")
            options+=' --id=ID'
            options+=' --title=NOTHING'
            options+=' --publisher=NOTHING'
            options+=' --url=NOTHING'
            options+=' --archived=NOTHING'
            options+=' --archived-on=NOTHING'
            options+=' --author=NOTHING'
            options+=' --published=NOTHING'
            options+=' --accessed=NOTHING'
            options+=' --language=NOTHING'
            options+=' --note=NOTHING'
            options+=' --text=NOTHING'
            options+=' --sha256=NOTHING'
            options+=' --leave=NOTHING'
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "add alias")
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('ENTITY')
            more='NOTHING' ;;
        "add -")
            options+=' --into=FILES'
            options+=' --dry-run'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "extract")
            options+=' --write'
            options+=' --into=FILES'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('FILES')
            more='NOTHING' ;;
        "edit")
            options+=' --unwritten'
            options+=' --list'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('ID')
            more='NOTHING' ;;
        "lint")
            options+=' --strict'
            options+=' --select=accessed-before-published,ambiguous,ambiguous-evidence,ambiguous-number,bad-id,contradicts,control-character,cut-short,date-mismatch,doubtful-date,duplicate-id,duplicate-key,empty-file,empty-list,evidence-not-found,figure-mismatch,figure-not-in-statement,future-date,invisible-character,keyword-mismatch,long-evidence,misread,missing-key,near-duplicate,no-aliases,no-evidence,no-tags,not-a-mapping,not-utf8,odd-url,one-sided-dispute,part-of-cycle,quote-differs,redundant-alias,repeated-item,said-to-self,self-dispute,several-documents,shared-alias,text-changed,too-deep,too-long,topic-spelling,unknown-entity,unknown-fact,unknown-key,unknown-source,unreadable-date,unreadable-figure,unreadable-text,unused-entity,unused-ignore,unused-source,unwritten,wrong-paragraph,wrong-type,wrong-version,yaml-syntax'
            options+=' --ignore=accessed-before-published,ambiguous,ambiguous-evidence,ambiguous-number,bad-id,contradicts,control-character,cut-short,date-mismatch,doubtful-date,duplicate-id,duplicate-key,empty-file,empty-list,evidence-not-found,figure-mismatch,figure-not-in-statement,future-date,invisible-character,keyword-mismatch,long-evidence,misread,missing-key,near-duplicate,no-aliases,no-evidence,no-tags,not-a-mapping,not-utf8,odd-url,one-sided-dispute,part-of-cycle,quote-differs,redundant-alias,repeated-item,said-to-self,self-dispute,several-documents,shared-alias,text-changed,too-deep,too-long,topic-spelling,unknown-entity,unknown-fact,unknown-key,unknown-source,unreadable-date,unreadable-figure,unreadable-text,unused-entity,unused-ignore,unused-source,unwritten,wrong-paragraph,wrong-type,wrong-version,yaml-syntax'
            options+=' --text=NOTHING'
            options+=' --explain=accessed-before-published|ambiguous|ambiguous-evidence|ambiguous-number|bad-id|contradicts|control-character|cut-short|date-mismatch|doubtful-date|duplicate-id|duplicate-key|empty-file|empty-list|evidence-not-found|figure-mismatch|figure-not-in-statement|future-date|invisible-character|keyword-mismatch|long-evidence|misread|missing-key|near-duplicate|no-aliases|no-evidence|no-tags|not-a-mapping|not-utf8|odd-url|one-sided-dispute|part-of-cycle|quote-differs|redundant-alias|repeated-item|said-to-self|self-dispute|several-documents|shared-alias|text-changed|too-deep|too-long|topic-spelling|unknown-entity|unknown-fact|unknown-key|unknown-source|unreadable-date|unreadable-figure|unreadable-text|unused-entity|unused-ignore|unused-source|unwritten|wrong-paragraph|wrong-type|wrong-version|yaml-syntax'
            options+=' --fix'
            options+=' --self'
            options+=' --format=table|line|json|jsonl|github|sarif|rdjsonl|gitlab|md'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='FILES' ;;
        "coverage")
            options+=' --min=NOTHING'
            options+=' --text=NOTHING'
            options+=' --format=table|line|json|jsonl|github'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='SOURCE' ;;
        "schema")
            options+=' --ids'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "info")
            options+=' --format=table|json'
            options+=' --json'
            options+=' --data=FILES'
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=()
            more='NOTHING' ;;
        "help")
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('facts|quotes|timeline|search|show|entities|topics|sources|check|review|annotate|cite|open|export|init|add|extract|edit|lint|coverage|schema|info|help|completion|queries|formats|exit-codes|environment|base')
            more='NOTHING' ;;
        "help add")
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('fact|quote|event|entity|source|alias|-')
            more='NOTHING' ;;
        "completion")
            options+=' --help'
            options+=' -h'
            options+=' --color=auto|always|never'
            options+=' --no-pager'
            arguments=('bash|zsh|fish|powershell')
            more='NOTHING' ;;
    esac

    takes="${arguments[number]:-$more}"
    for each in $options; do
        names+="${each%%=*} "
        if [[ $each == "$before="* ]]; then value=${each#*=}; fi
    done
    COMPREPLY=()
    if [[ -n $value ]]; then
        takes=$value
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$names" -- "$word"))
        return
    fi
    case $takes in
        NOTHING) ;;
        UNIT) COMPREPLY=($(compgen -W "count fraction percent rank fold second minute hour day week fortnight millisecond microsecond nanosecond picosecond femtosecond attosecond month year decade century millennium megayear gigayear picometre nanometre micrometre millimetre centimetre decimetre metre decametre hectometre kilometre inch foot yard mile furlong fathom parsec hectare acre millilitre centilitre decilitre litre hectolitre kilolitre megalitre gallon quart pint cup tablespoon teaspoon barrel bushel microgram milligram gram kilogram tonne kilotonne megatonne gigatonne ton ounce pound stone carat grain dram kelvin degree turn radian knot Mach newton kilonewton pascal hectopascal kilopascal megapascal gigapascal bar millibar psi ksi atmosphere joule kilojoule megajoule gigajoule calorie kilocalorie dekatherm electronvolt megaelectronvolt gigaelectronvolt teraelectronvolt milliwatt watt kilowatt megawatt gigawatt terawatt horsepower volt kilovolt millivolt ampere milliampere ohm kiloampere kiloohm megaohm microfarad coulomb lumen lux hertz kilohertz megahertz gigahertz terahertz decibel sievert millisievert microsievert gray milligray microgray kilobecquerel megabecquerel gigabecquerel terabecquerel becquerel bit kilobit megabit gigabit terabit byte kilobyte megabyte gigabyte terabyte petabyte exabyte pixel megapixel USD cent EUR GBP pence TRY RUB kopecks JPY CNY INR paise CHF CAD AUD NZD HKD SGD TWD SEK NOK DKK EEK LVL LTL HRK SKK SIT PLN grosz CZK HUF RON BGN UAH kopiyka ILS agora SAR halala AED QAR KWD IQD JOD IRR SYP EGP LBP KRW THB VND IDR MYR sen PHP PKR BDT LKR MXN BRL ARS CLP COP VES ZAR NGN kobo KES GHS pesewa ETB MAD TND KZT GEL AZN AMD BYN RSD ISK DEM FRF ITL AFN ALL AOA BAM BBD BHD BMD BND BOB BSD BTN BWP BZD CDF CRC CUP CVE DOP DZD ERN FIM FJD GMD GNF GTQ GYD HNL HTG JMD KGS KHR KPW LAK LRD LYD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PEN PGK PYG RWF SCR SDG SOS SSP SZL TJS TMT TTD TZS UGX UYU UZS WST XAF XCD XOF YER ZMW ZWL BIF DJF FKP GIP KMF KYD LSL SBD SLE SRD STN TOP VUV XPF ATS BEF ESP GRD IEP LUF NLG PTE XBT satoshi ETH franc peso dinar riyal" -- "$word")) ;;
        FILES) compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "$word")) ;;
        TOPIC|SOURCE|ENTITY|ID|CITED|FACT)
            while IFS= read -r each; do
                COMPREPLY+=("$each")
            done < <("${1/#\~/$HOME}" --complete bash "$takes" "${line[@]}" 2>/dev/null) ;;
        *,*)  # a list: what stands before its last comma stays
            COMPREPLY=($(compgen -P "${word%"${word##*,}"}" -W "${takes//,/ }" -- "${word##*,}"))
            compopt -o nospace 2>/dev/null ;;
        *) COMPREPLY=($(compgen -W "${takes//|/ }" -- "$word")) ;;
    esac
}

complete -F _newsfacts newsfacts
