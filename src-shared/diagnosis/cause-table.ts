import type { Cause } from './cause.ts';
import { answerForm } from './causes/answer-form.ts';
import { application, bootBanks, bootEmpty, bootOption } from './causes/boot.ts';
import { doubledBytes, lateBytes, lostBytes, noise, wentSilent } from './causes/exchange.ts';
import { massErase } from './causes/erase.ts';
import { eraseLost, misaligned, weakPage, writeProtected } from './causes/flash.ts';
import { flashMirrored } from './causes/mirrored.ts';
import { clone, commandMissing, readoutProtected, unknownPart, wrongPart } from './causes/part.ts';
import { portBusy, portForbidden, portLost, portMissing, portSettings, portShared } from './causes/port.ts';
import { codeProtected, powerCycle, productState, secureArea, trustZone } from './causes/security.ts';
import { readRefused } from './causes/read-refused.ts';
import { resetAtOpen, strayBreak } from './causes/reset.ts';
import { adapterParity, wrongBaud, wrongParity } from './causes/settings.ts';
import { sevenBit } from './causes/seven-bit.ts';
import { alreadySynced, echo, endless, inverted, noAnswer, romClock, stuck } from './causes/silence.ts';

/** All causes that are looked for. Of two that are equally sure the earlier one goes first: the more special before the more general. */
export const causes: readonly Cause[] = [
  portMissing,
  portBusy,
  portForbidden,
  portSettings,
  portLost,
  portShared,
  sevenBit,
  wrongPart,
  unknownPart,
  answerForm,
  powerCycle,
  productState,
  trustZone,
  secureArea,
  codeProtected,
  readoutProtected,
  readRefused,
  echo,
  romClock,
  alreadySynced,
  stuck,
  endless,
  wrongParity,
  adapterParity,
  commandMissing,
  inverted,
  resetAtOpen,
  strayBreak,
  bootBanks,
  bootEmpty,
  bootOption,
  application,
  flashMirrored,
  weakPage,
  clone,
  misaligned,
  writeProtected,
  eraseLost,
  massErase,
  wentSilent,
  lateBytes,
  lostBytes,
  doubledBytes,
  wrongBaud,
  noise,
  noAnswer,
];
