# Completion of newsfacts in PowerShell. Written by tools/reference.py.

Register-ArgumentCompleter -Native -CommandName newsfacts -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $flags = '--all --allow-unknown --count --disputed --dry-run --empty --fix --force --help --ids --json --list --markdown --no-header --no-markdown --no-pager --print --reading --reverse --self --strict --unwritten --why --write --write-baseline -h' -split ' '
    $asked = 'TOPIC|SOURCE|ENTITY|ID|CITED|FACT' -split '\|'
    $pages = @{
        '' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--sort' = @('relevance|base|id|kind|date|figure', 'relevance, base, id, kind, date or figure')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
                '--version' = @('', 'Print the version and leave')
                '-V' = @('', 'Print the version and leave')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
                'facts' = 'Print facts, best match first'
                'quotes' = 'Print quotes, best match first'
                'timeline' = 'Print events in the order of time, those without a date last'
                'search' = 'Print records of every kind that hold any of the words, the best ten …'
                'show' = 'Print all there is on a record, an entity or a source'
                'entities' = 'Print the people, countries, organisations, places and things that re…'
                'topics' = 'Print the topics and how many records each has'
                'sources' = 'Print the documents that records rest on'
                'check' = 'Print the verdict on a claim'
                'review' = 'Check every sentence of a draft that has a figure, a date, a quotatio…'
                'annotate' = 'Write a draft with a footnote at each supported sentence, a mark at e…'
                'cite' = 'Print citations'
                'open' = 'Open the source of a record in your browser, scrolled to the exact wo…'
                'export' = 'Write the base, or what a query and filters leave of it, for another …'
                'init' = 'Start a base of your own'
                'add' = 'Append a record to a base of your own, in the style of its file'
                'extract' = 'Print a stub of a record for every figure, date, quotation and name o…'
                'edit' = 'Open a record, an entity or a source in your editor at its line, and …'
                'lint' = 'Print what is wrong in a base, one problem a line'
                'coverage' = 'Print what of a source''s text no record rests on yet'
                'schema' = 'Print the format of a base as a JSON Schema (draft 2020-12), with whi…'
                'info' = 'Print the version, the files read, the counts, and where the index li…'
                'help' = 'Print the help of newsfacts, of a command, or on a topic that many co…'
                'completion' = 'Print the script with which a shell completes commands, options, choi…'
            }
        }
        'facts' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--sort' = @('relevance|base|id|kind|date|figure', 'relevance, base, id, kind, date or figure')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'quotes' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--sort' = @('relevance|base|id|kind|date|figure', 'relevance, base, id, kind, date or figure')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'timeline' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--sort' = @('relevance|base|id|kind|date|figure', 'relevance, base, id, kind, date or figure')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,title,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'search' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--sort' = @('relevance|base|id|kind|date|figure', 'relevance, base, id, kind, date or figure')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'show' = @{
            Options = [ordered]@{
                '--all' = @('', 'Every record of an entity or a source')
                '--reading' = @('', 'How a record is read')
                '--fields' = @('kind,id,statement,figure,figure.text,figure.value,figure.low,figure.high,figure.qualifier,figure.unit,figure.counted,about,about.id,about.name,about.kind,topics,date,date.edtf,date.start,date.end,place,place.id,place.name,place.kind,said_by,said_by.id,said_by.name,said_by.kind,disputed_by,keywords,evidence,evidence.source,evidence.source.id,evidence.source.title,evidence.source.publisher,evidence.source.url,evidence.source.published,evidence.paragraph,evidence.exact,evidence.prefix,evidence.suffix,note,speaker,speaker.id,speaker.name,speaker.kind,text,plain,to,to.id,to.name,to.kind,context,reported_by,reported_by.id,reported_by.name,reported_by.kind,title,name,entity_kind,role,aliases,part_of,part_of.id,part_of.name,part_of.kind,records,publisher,url,archived,archived_on,archived_on.edtf,archived_on.start,archived_on.end,author,published,published.edtf,published.start,published.end,accessed,accessed.edtf,accessed.start,accessed.end,language,converted,disputes,disputes.kind,disputes.id,disputes.statement,disputes.figure,disputes.figure.text,disputes.figure.value,disputes.figure.low,disputes.figure.high,disputes.figure.qualifier,disputes.figure.unit,disputes.figure.counted,disputes.about,disputes.about.id,disputes.about.name,disputes.about.kind,disputes.topics,disputes.date,disputes.date.edtf,disputes.date.start,disputes.date.end,disputes.place,disputes.place.id,disputes.place.name,disputes.place.kind,disputes.said_by,disputes.said_by.id,disputes.said_by.name,disputes.said_by.kind,disputes.disputed_by,disputes.keywords,disputes.evidence,disputes.evidence.source,disputes.evidence.source.id,disputes.evidence.source.title,disputes.evidence.source.publisher,disputes.evidence.source.url,disputes.evidence.source.published,disputes.evidence.paragraph,disputes.evidence.exact,disputes.evidence.prefix,disputes.evidence.suffix,disputes.note,related,related.kind,related.id,related.label,written_at,written_at.file,written_at.line,written_at.column', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'ID'
            Commands = [ordered]@{
            }
        }
        'entities' = @{
            Options = [ordered]@{
                '--sort' = @('name|records', 'name or records')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,name,entity_kind,role,aliases,part_of,part_of.id,part_of.name,part_of.kind,note,records', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'topics' = @{
            Options = [ordered]@{
                '--sort' = @('name|records', 'name or records')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,records,facts,quotes,events', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'sources' = @{
            Options = [ordered]@{
                '--sort' = @('name|records', 'name or records')
                '--reverse' = @('', 'The other way round')
                '--limit' = @('NOTHING', 'At most so many results')
                '-n' = @('NOTHING', 'At most so many results')
                '--offset' = @('NOTHING', 'Pass over so many results')
                '--count' = @('', 'Only how many there are')
                '--fields' = @('kind,id,title,publisher,url,archived,archived_on,archived_on.edtf,archived_on.start,archived_on.end,author,published,published.edtf,published.start,published.end,accessed,accessed.edtf,accessed.start,accessed.end,language,note,records', 'Only these fields, in this order')
                '--format' = @('table|json|jsonl|csv|tsv|md', 'table, json, jsonl, csv, tsv or md')
                '--json' = @('', 'Short for --format json')
                '--no-header' = @('', 'Leave the names of the columns out of csv and tsv')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'check' = @{
            Options = [ordered]@{
                '--url' = @('NOTHING', 'The page of the review')
                '--publisher' = @('NOTHING', 'Who stands for it')
                '--claimant' = @('NOTHING', 'Who made the claim')
                '--appeared' = @('NOTHING', 'Where it was made')
                '--why' = @('', 'Show every record that was looked at')
                '--format' = @('table|json|jsonl|csv|tsv|md|claimreview', 'table, json, jsonl, csv, tsv, md or claimreview')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'review' = @{
            Options = [ordered]@{
                '--glob' = @('NOTHING', 'Of a folder, only files like this')
                '--markdown' = @('', 'Read text as Markdown, or not')
                '--no-markdown' = @('', 'Read text as Markdown, or not')
                '--date' = @('NOTHING', 'The day of writing, for weekdays')
                '--all' = @('', 'Report supported and unknown sentences too')
                '--allow-unknown' = @('', 'Exit with 0 where the base only does not say')
                '--baseline' = @('FILES', 'Findings that are known and not told again')
                '--write-baseline' = @('', 'Write all that is found now to the --baseline')
                '--fix' = @('', 'Put the base''s value in place of a wrong one where only that differs')
                '--output-file' = @('FILES', 'Write --format to this file, and to standard output what people read')
                '--format' = @('table|line|json|jsonl|github|sarif|rdjsonl|gitlab|md', 'table (on a terminal), line (in a pipe), json, jsonl, github, gitlab,…')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'FILES'
            Commands = [ordered]@{
            }
        }
        'annotate' = @{
            Options = [ordered]@{
                '--output' = @('FILES', 'A file, which may be the draft itself')
                '-o' = @('FILES', 'A file, which may be the draft itself')
                '--date' = @('NOTHING', 'The day of writing, for weekdays')
                '--format' = @('md|html', 'md, for drafts that are text')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('FILES')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'cite' = @{
            Options = [ordered]@{
                '--from' = @('FILES', 'What the supported sentences of this draft rest on')
                '--style' = @('note|apa|chicago|mla|markdown|html|wikipedia', 'note, apa, chicago, mla, markdown, html, wikipedia, or a CSL file')
                '--format' = @('biblatex|bibtex|ris|csl-json|json|jsonl', 'biblatex, bibtex, ris or csl-json for other programs')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'CITED'
            Commands = [ordered]@{
            }
        }
        'open' = @{
            Options = [ordered]@{
                '--print' = @('', 'Print the link instead')
                '--archived' = @('', 'The archived copy')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('CITED')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'export' = @{
            Options = [ordered]@{
                '--topic' = @('TOPIC', 'Only this topic')
                '--about' = @('ENTITY', 'Only records about this entity')
                '--place' = @('ENTITY', 'Only what happened there or in a part of it')
                '--source' = @('SOURCE', 'Only what rests on this source')
                '--by' = @('ENTITY', 'Only what this entity said')
                '--to' = @('ENTITY', 'Only what was said to this entity')
                '--since' = @('NOTHING', 'Only from this date on')
                '--until' = @('NOTHING', 'Only up to this date')
                '--unit' = @('UNIT', 'Only figures that this unit can express')
                '--min' = @('NOTHING', 'Only figures from here on')
                '--max' = @('NOTHING', 'Only figures up to here')
                '--disputed' = @('', 'Only what is disputed')
                '--output' = @('FILES', 'A file, for csv a folder')
                '-o' = @('FILES', 'A file, for csv a folder')
                '--force' = @('', 'Write over a file that is there already')
                '--title' = @('NOTHING', 'What heads the page of html or md')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('html|timelinejs|csv|jsonl|md|csl-json|biblatex|sqlite|opensearch|ical|annotations')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'init' = @{
            Options = [ordered]@{
                '--empty' = @('', 'Without the examples')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('FILES')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add' = @{
            Options = [ordered]@{
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
                'fact' = 'Append a fact'
                'quote' = 'Append a quote'
                'event' = 'Append an event'
                'entity' = 'Append a person, a country, an organisation, a place or a thing'
                'source' = 'Append a source'
                'alias' = 'Give an entity further names, each in its place in the list of its al…'
                '-' = 'Append the records that standard input holds, all or none'
            }
        }
        'add fact' = @{
            Options = [ordered]@{
                '--id' = @('ID', 'Made of its words where it is not given')
                '--statement' = @('NOTHING', 'The fact in the curator''s own words')
                '--figure' = @('NOTHING', 'Its figure, as people write figures')
                '--said-by' = @('ENTITY', 'Whose claim it is, where it is not the source''s own voice')
                '--disputed-by' = @('FACT', 'The facts that conflict with it')
                '--date' = @('NOTHING', 'When, in EDTF')
                '--place' = @('ENTITY', 'Where')
                '--about' = @('ENTITY', 'The entities that it is about')
                '--topic' = @('TOPIC', 'The topics that it belongs to')
                '--topics' = @('TOPIC', 'The topics that it belongs to')
                '--keyword' = @('NOTHING', 'Other words by which people look for it')
                '--keywords' = @('NOTHING', 'Other words by which people look for it')
                '--note' = @('NOTHING', 'What a reader should know about it')
                '--source' = @('SOURCE', 'The source')
                '--paragraph' = @('NOTHING', 'The paragraph, counted from 1, the title included')
                '--exact' = @('NOTHING', 'The exact words that the record rests on')
                '--prefix' = @('NOTHING', 'The words before, to tell two occurrences apart')
                '--suffix' = @('NOTHING', 'The words after, to tell two occurrences apart')
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add quote' = @{
            Options = [ordered]@{
                '--id' = @('ID', 'Made of its words where it is not given')
                '--speaker' = @('ENTITY', 'Who said it')
                '--text' = @('NOTHING', 'The words as the source prints them, editors'' insertions in [brackets]')
                '--plain' = @('NOTHING', 'Readable English where the source is garbled')
                '--to' = @('ENTITY', 'To whom it was said')
                '--reported-by' = @('ENTITY', 'The agency that reported it')
                '--context' = @('NOTHING', 'The occasion, in the curator''s own words')
                '--date' = @('NOTHING', 'When, in EDTF')
                '--place' = @('ENTITY', 'Where')
                '--about' = @('ENTITY', 'The entities that it is about')
                '--topic' = @('TOPIC', 'The topics that it belongs to')
                '--topics' = @('TOPIC', 'The topics that it belongs to')
                '--keyword' = @('NOTHING', 'Other words by which people look for it')
                '--keywords' = @('NOTHING', 'Other words by which people look for it')
                '--note' = @('NOTHING', 'What a reader should know about it')
                '--source' = @('SOURCE', 'The source')
                '--paragraph' = @('NOTHING', 'The paragraph, counted from 1, the title included')
                '--exact' = @('NOTHING', 'The exact words that the record rests on')
                '--prefix' = @('NOTHING', 'The words before, to tell two occurrences apart')
                '--suffix' = @('NOTHING', 'The words after, to tell two occurrences apart')
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add event' = @{
            Options = [ordered]@{
                '--id' = @('ID', 'Made of its words where it is not given')
                '--title' = @('NOTHING', 'What happened, in the curator''s own words')
                '--said-by' = @('ENTITY', 'Whose account it is, where it is not the source''s own voice')
                '--date' = @('NOTHING', 'When, in EDTF')
                '--place' = @('ENTITY', 'Where')
                '--about' = @('ENTITY', 'The entities that it is about')
                '--topic' = @('TOPIC', 'The topics that it belongs to')
                '--topics' = @('TOPIC', 'The topics that it belongs to')
                '--keyword' = @('NOTHING', 'Other words by which people look for it')
                '--keywords' = @('NOTHING', 'Other words by which people look for it')
                '--note' = @('NOTHING', 'What a reader should know about it')
                '--source' = @('SOURCE', 'The source')
                '--paragraph' = @('NOTHING', 'The paragraph, counted from 1, the title included')
                '--exact' = @('NOTHING', 'The exact words that the record rests on')
                '--prefix' = @('NOTHING', 'The words before, to tell two occurrences apart')
                '--suffix' = @('NOTHING', 'The words after, to tell two occurrences apart')
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add entity' = @{
            Options = [ordered]@{
                '--id' = @('ID', 'Made of its words where it is not given')
                '--name' = @('NOTHING', 'Its name as people write it')
                '--kind' = @('person|country|organisation|place|thing', 'Person, country, organisation, place or thing')
                '--role' = @('NOTHING', 'What a person or an organisation is')
                '--alias' = @('NOTHING', 'Other names and spellings')
                '--aliases' = @('NOTHING', 'Other names and spellings')
                '--part-of' = @('ENTITY', 'The larger entity that it belongs to')
                '--note' = @('NOTHING', 'What a reader should know about it')
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add source' = @{
            Options = [ordered]@{
                '--id' = @('ID', 'Made of its words where it is not given')
                '--title' = @('NOTHING', 'Its title')
                '--publisher' = @('NOTHING', 'Who published it')
                '--url' = @('NOTHING', 'Where it can be read')
                '--archived' = @('NOTHING', 'The address of a copy that an archive keeps')
                '--archived-on' = @('NOTHING', 'When that copy was made, in EDTF')
                '--author' = @('NOTHING', 'Who wrote it')
                '--published' = @('NOTHING', 'When it was published, in EDTF')
                '--accessed' = @('NOTHING', 'When the curator read it, in EDTF')
                '--language' = @('NOTHING', 'Its language, as a BCP 47 tag')
                '--note' = @('NOTHING', 'What a reader should know about it')
                '--text' = @('NOTHING', 'A local copy of its text, relative to this file')
                '--sha256' = @('NOTHING', 'The SHA-256 of that copy when the evidence was taken from it, in hexa…')
                '--leave' = @('NOTHING', 'Passages of its text that are left out on purpose')
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add alias' = @{
            Options = [ordered]@{
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('ENTITY')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'add -' = @{
            Options = [ordered]@{
                '--into' = @('FILES', 'The file that gets it, where the base has several')
                '--dry-run' = @('', 'Print what would be added')
                '--json' = @('', 'Print what was added, and where, as JSON')
                '--data' = @('FILES', 'The base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'extract' = @{
            Options = [ordered]@{
                '--write' = @('', 'Append the stubs to the base, in its own style')
                '--into' = @('FILES', 'The file that gets them, where the base has several')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('FILES')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'edit' = @{
            Options = [ordered]@{
                '--unwritten' = @('', 'Ask for all that is still TODO, one after the other')
                '--list' = @('', 'Print the base as lines of changes')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('ID')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'lint' = @{
            Options = [ordered]@{
                '--strict' = @('', 'Warnings count as errors do')
                '--select' = @('accessed-before-published,ambiguous,ambiguous-evidence,ambiguous-number,bad-id,contradicts,control-character,cut-short,date-mismatch,doubtful-date,duplicate-id,duplicate-key,empty-file,empty-list,evidence-not-found,figure-mismatch,figure-not-in-statement,future-date,invisible-character,keyword-mismatch,long-evidence,misread,missing-key,near-duplicate,no-aliases,no-evidence,no-tags,not-a-mapping,not-utf8,odd-url,one-sided-dispute,part-of-cycle,quote-differs,redundant-alias,repeated-item,said-to-self,self-dispute,several-documents,shared-alias,text-changed,too-deep,too-long,topic-spelling,unknown-entity,unknown-fact,unknown-key,unknown-source,unreadable-date,unreadable-figure,unreadable-text,unused-entity,unused-ignore,unused-source,unwritten,wrong-paragraph,wrong-type,wrong-version,yaml-syntax', 'Only these codes')
                '--ignore' = @('accessed-before-published,ambiguous,ambiguous-evidence,ambiguous-number,bad-id,contradicts,control-character,cut-short,date-mismatch,doubtful-date,duplicate-id,duplicate-key,empty-file,empty-list,evidence-not-found,figure-mismatch,figure-not-in-statement,future-date,invisible-character,keyword-mismatch,long-evidence,misread,missing-key,near-duplicate,no-aliases,no-evidence,no-tags,not-a-mapping,not-utf8,odd-url,one-sided-dispute,part-of-cycle,quote-differs,redundant-alias,repeated-item,said-to-self,self-dispute,several-documents,shared-alias,text-changed,too-deep,too-long,topic-spelling,unknown-entity,unknown-fact,unknown-key,unknown-source,unreadable-date,unreadable-figure,unreadable-text,unused-entity,unused-ignore,unused-source,unwritten,wrong-paragraph,wrong-type,wrong-version,yaml-syntax', 'Not these codes')
                '--text' = @('NOTHING', 'The text of a source, to check evidence and quotes against')
                '--explain' = @('accessed-before-published|ambiguous|ambiguous-evidence|ambiguous-number|bad-id|contradicts|control-character|cut-short|date-mismatch|doubtful-date|duplicate-id|duplicate-key|empty-file|empty-list|evidence-not-found|figure-mismatch|figure-not-in-statement|future-date|invisible-character|keyword-mismatch|long-evidence|misread|missing-key|near-duplicate|no-aliases|no-evidence|no-tags|not-a-mapping|not-utf8|odd-url|one-sided-dispute|part-of-cycle|quote-differs|redundant-alias|repeated-item|said-to-self|self-dispute|several-documents|shared-alias|text-changed|too-deep|too-long|topic-spelling|unknown-entity|unknown-fact|unknown-key|unknown-source|unreadable-date|unreadable-figure|unreadable-text|unused-entity|unused-ignore|unused-source|unwritten|wrong-paragraph|wrong-type|wrong-version|yaml-syntax', 'Say what a code means')
                '--fix' = @('', 'Mend what has one answer first')
                '--self' = @('', 'Ask every record of its own base too')
                '--format' = @('table|line|json|jsonl|github|sarif|rdjsonl|gitlab|md', 'table (on a terminal), line (in a pipe), json, jsonl, github, gitlab,…')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'FILES'
            Commands = [ordered]@{
            }
        }
        'coverage' = @{
            Options = [ordered]@{
                '--min' = @('NOTHING', 'Exit with 1 where fewer percent of a text''s details are covered')
                '--text' = @('NOTHING', 'The text of a source, to check evidence and quotes against')
                '--format' = @('table|line|json|jsonl|github', 'table (on a terminal), line (in a pipe), json, jsonl or github')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'SOURCE'
            Commands = [ordered]@{
            }
        }
        'schema' = @{
            Options = [ordered]@{
                '--ids' = @('', 'Offer the ids, entities and topics of the base too')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'info' = @{
            Options = [ordered]@{
                '--format' = @('table|json', 'table or json')
                '--json' = @('', 'Short for --format json')
                '--data' = @('FILES', 'A base')
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
        'help' = @{
            Options = [ordered]@{
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
                'facts' = 'Print facts, best match first'
                'quotes' = 'Print quotes, best match first'
                'timeline' = 'Print events in the order of time, those without a date last'
                'search' = 'Print records of every kind that hold any of the words, the best ten …'
                'show' = 'Print all there is on a record, an entity or a source'
                'entities' = 'Print the people, countries, organisations, places and things that re…'
                'topics' = 'Print the topics and how many records each has'
                'sources' = 'Print the documents that records rest on'
                'check' = 'Print the verdict on a claim'
                'review' = 'Check every sentence of a draft that has a figure, a date, a quotatio…'
                'annotate' = 'Write a draft with a footnote at each supported sentence, a mark at e…'
                'cite' = 'Print citations'
                'open' = 'Open the source of a record in your browser, scrolled to the exact wo…'
                'export' = 'Write the base, or what a query and filters leave of it, for another …'
                'init' = 'Start a base of your own'
                'add' = 'Append a record to a base of your own, in the style of its file'
                'extract' = 'Print a stub of a record for every figure, date, quotation and name o…'
                'edit' = 'Open a record, an entity or a source in your editor at its line, and …'
                'lint' = 'Print what is wrong in a base, one problem a line'
                'coverage' = 'Print what of a source''s text no record rests on yet'
                'schema' = 'Print the format of a base as a JSON Schema (draft 2020-12), with whi…'
                'info' = 'Print the version, the files read, the counts, and where the index li…'
                'help' = 'Print the help of newsfacts, of a command, or on a topic that many co…'
                'completion' = 'Print the script with which a shell completes commands, options, choi…'
                'queries' = 'Queries'
                'formats' = 'Output'
                'exit-codes' = 'Exit status'
                'environment' = 'Environment'
                'base' = 'The base'
            }
        }
        'help add' = @{
            Options = [ordered]@{
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @()
            More = 'NOTHING'
            Commands = [ordered]@{
                'fact' = 'Append a fact'
                'quote' = 'Append a quote'
                'event' = 'Append an event'
                'entity' = 'Append a person, a country, an organisation, a place or a thing'
                'source' = 'Append a source'
                'alias' = 'Give an entity further names, each in its place in the list of its al…'
                '-' = 'Append the records that standard input holds, all or none'
            }
        }
        'completion' = @{
            Options = [ordered]@{
                '--help' = @('', 'Show this page')
                '-h' = @('', 'Show this page')
                '--color' = @('auto|always|never', 'auto, always or never')
                '--no-pager' = @('', 'Show what is longer than the screen without a pager')
            }
            Arguments = @('bash|zsh|fish|powershell')
            More = 'NOTHING'
            Commands = [ordered]@{
            }
        }
    }

    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition })
    $words = @($before | ForEach-Object { if ($_.Value -ne $null) { $_.Value } else { $_.Extent.Text } })
    $word = $wordToComplete.TrimStart("'", '"')
    $option = if ($words.Count -gt 1) { $words[-1] } else { '' }
    if ($word -match '^(--[^=]+)=(.*)$') { $option = $Matches[1]; $word = $Matches[2] }

    # The command stands behind any options, and what is counted behind it are arguments.
    $command = ''; $number = 0
    for ($at = 1; $at -lt $words.Count; $at++) {
        $each = $words[$at]
        if ($each -match '^-.') {
            if ($each -notmatch '=' -and $flags -notcontains $each) { $at++ }
        }
        elseif (-not $command) { $command = $each }
        elseif ($pages.Contains("$command $each")) { $command = "$command $each" }
        else { $number++ }
    }
    $page = if ($pages.Contains($command)) { $pages[$command] } else { $pages['search'] }

    $offered = [ordered]@{}
    $takes = if ($number -lt $page.Arguments.Count) { $page.Arguments[$number] } else { $page.More }
    $isValue = $page.Options.Contains($option) -and $page.Options[$option][0]
    if ($isValue) { $takes = $page.Options[$option][0] }
    if (-not $isValue -and $word.StartsWith('-')) {
        foreach ($name in $page.Options.Keys) { $offered[$name] = $page.Options[$name][1] }
    }
    elseif (-not $isValue -and $page.Commands.Count -and $number -eq 0) {
        foreach ($name in $page.Commands.Keys) { $offered[$name] = $page.Commands[$name] }
    }
    elseif ($takes -eq 'NOTHING' -or $takes -eq 'FILES') { return }
    elseif ($asked -contains $takes) {
        foreach ($line in & $words[0] --complete powershell $takes @words ".$word" 2>$null) {
            $value, $said = $line -split "`t", 2
            $offered[$value] = $said
        }
    }
    elseif ($takes -match ',') {
        $begun = $word -replace '[^,]*$', ''
        foreach ($name in $takes -split ',') { $offered["$begun$name"] = $name }
    }
    else {
        if ($takes -eq 'UNIT') { $takes = 'count fraction percent rank fold second minute hour day week fortnight millisecond microsecond nanosecond picosecond femtosecond attosecond month year decade century millennium megayear gigayear picometre nanometre micrometre millimetre centimetre decimetre metre decametre hectometre kilometre inch foot yard mile furlong fathom parsec hectare acre millilitre centilitre decilitre litre hectolitre kilolitre megalitre gallon quart pint cup tablespoon teaspoon barrel bushel microgram milligram gram kilogram tonne kilotonne megatonne gigatonne ton ounce pound stone carat grain dram kelvin degree turn radian knot Mach newton kilonewton pascal hectopascal kilopascal megapascal gigapascal bar millibar psi ksi atmosphere joule kilojoule megajoule gigajoule calorie kilocalorie dekatherm electronvolt megaelectronvolt gigaelectronvolt teraelectronvolt milliwatt watt kilowatt megawatt gigawatt terawatt horsepower volt kilovolt millivolt ampere milliampere ohm kiloampere kiloohm megaohm microfarad coulomb lumen lux hertz kilohertz megahertz gigahertz terahertz decibel sievert millisievert microsievert gray milligray microgray kilobecquerel megabecquerel gigabecquerel terabecquerel becquerel bit kilobit megabit gigabit terabit byte kilobyte megabyte gigabyte terabyte petabyte exabyte pixel megapixel USD cent EUR GBP pence TRY RUB kopecks JPY CNY INR paise CHF CAD AUD NZD HKD SGD TWD SEK NOK DKK EEK LVL LTL HRK SKK SIT PLN grosz CZK HUF RON BGN UAH kopiyka ILS agora SAR halala AED QAR KWD IQD JOD IRR SYP EGP LBP KRW THB VND IDR MYR sen PHP PKR BDT LKR MXN BRL ARS CLP COP VES ZAR NGN kobo KES GHS pesewa ETB MAD TND KZT GEL AZN AMD BYN RSD ISK DEM FRF ITL AFN ALL AOA BAM BBD BHD BMD BND BOB BSD BTN BWP BZD CDF CRC CUP CVE DOP DZD ERN FIM FJD GMD GNF GTQ GYD HNL HTG JMD KGS KHR KPW LAK LRD LYD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PEN PGK PYG RWF SCR SDG SOS SSP SZL TJS TMT TTD TZS UGX UYU UZS WST XAF XCD XOF YER ZMW ZWL BIF DJF FKP GIP KMF KYD LSL SBD SLE SRD STN TOP VUV XPF ATS BEF ESP GRD IEP LUF NLG PTE XBT satoshi ETH franc peso dinar riyal' -replace ' ', '|' }
        foreach ($name in $takes -split '\|') { $offered[$name] = $name }
    }
    foreach ($name in $offered.Keys) {
        if (-not ($asked -contains $takes) -and -not $name.StartsWith($word, 'OrdinalIgnoreCase')) { continue }
        $text = if ($name -match '[^\w.,/-]') { "'" + $name.Replace("'", "''") + "'" } else { $name }
        $said = if ($offered[$name]) { $offered[$name] } else { $name }
        [System.Management.Automation.CompletionResult]::new($text, $name, 'ParameterValue', $said)
    }
}
