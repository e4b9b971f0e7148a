export const legacyErrors = {
  'E-LEGACY-OPTION': {
    what: '{option} is no option that STMFlashLoader has at this place. Nothing was opened or sent.',
    todo: 'See "flashline legacy -?" and docs/legacy.md for the options.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} was given "{value}", but takes {expected}. Nothing was opened or sent.',
    todo: 'Correct the value.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} comes before {needed}, which it needs. Nothing was opened or sent.',
    todo: 'Options run from left to right: put {needed} before it.',
  },
  'E-LEGACY-STRICT': {
    what: 'Strict mode refuses the command line: {detail} Nothing was opened or sent.',
    todo: 'Mend the command line, or run it without strict mode.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} is the name of no port on this system. Nothing was opened or sent.',
    todo: 'Set the environment variable {variable} to the port, such as /dev/ttyUSB0, or name the port itself with --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'The flash is not blank where the file belongs ({address} holds {found}), and strict mode does not write over what was not erased. Nothing was written.',
    todo: 'Erase first: put -e --all, or -e --sec with these pages, before -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} does not hold the 16 option bytes at 0x1FFFF800 and nothing else. Nothing was opened or sent.',
    todo: 'Make such a file with -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'The option bytes of {device} are arranged in another way: -o --set knows those of F0, F1 and F3, and their names. Nothing was written.',
    todo: 'Change them by the names of the part: "flashline options set"; "flashline options describe {pid}" lists them.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'There is no device map {name}: no Map/{name}.STmap in this folder, no known map and no part of this name. Nothing was opened or sent.',
    todo: 'Name the part itself (-i stm32f103c8), or the path of the map file. Maps with a name like it: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} is no .STmap file that makes sense: line {line}: {detail}',
    todo: 'Correct the line, or name the part itself in place of the map.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'The map {map} is for {mapDevice} ({mapPid}), not for {device} ({pid}).',
    todo: 'Use the part itself in place of a map ({pid}): its pages are known. If the board is the wrong one, change it.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'The map {map} describes another flash than {device} has: {detail}',
    todo: 'Do not use it: the pages of {device} are known without a map.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'The product id {pid} of this map is in no record, and a map does not say all that a record needs.',
    todo: 'Name the family that the part belongs to with --family: {families}.',
  },
} as const;
