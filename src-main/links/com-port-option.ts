import type { PortSettings, ModemLines, Parity } from './byte-link.ts';
import { encodeSubnegotiation, telnetOptions } from './telnet-codec.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';

/** The messages of the COM-PORT option (RFC 2217 §3). Pure. */

/** One request to the server, which answers with the value that is then in force. */
export interface ComPortRequest {
  /** What it asks for, for an error. */
  name: Phrase;
  code: number;
  value: readonly number[];
}

/** An answer of the server. */
export interface ComPortReply {
  /** Code of the request that it answers. */
  code: number;
  value: readonly number[];
}

/** Codes from client to server; the server answers with the code + 100 (RFC 2217 §3). */
const codes = {
  setBaudRate: 1,
  setDataSize: 2,
  setParity: 3,
  setStopSize: 4,
  setControl: 5,
  purgeData: 12,
} as const;
const SERVER_OFFSET = 100;

const parityValues: Readonly<Record<Parity, number>> = { none: 1, odd: 2, even: 3 };

/** Values of SET-CONTROL (RFC 2217 §3). */
const control = { noOutboundFlow: 1, dtrOn: 8, dtrOff: 9, rtsOn: 11, rtsOff: 12, noInboundFlow: 14 } as const;

/** Value of PURGE-DATA for what the server has received from the line and not sent on. */
const PURGE_RECEIVED = 1;

/** Requests for baud rate, 8 data bits, parity and 1 stop bit. */
export function settingsRequests({ baudRate, parity }: PortSettings): ComPortRequest[] {
  const value = [baudRate >>> 24, (baudRate >>> 16) & 0xff, (baudRate >>> 8) & 0xff, baudRate & 0xff];
  return [
    { name: phrase('request.baud-rate', { baudRate }), code: codes.setBaudRate, value },
    { name: phrase('request.data-bits'), code: codes.setDataSize, value: [8] },
    { name: phrase('request.parity', { parity }), code: codes.setParity, value: [parityValues[parity]] },
    { name: phrase('request.stop-bits'), code: codes.setStopSize, value: [1] },
  ];
}

/** The request for no flow control, which would swallow bytes of the protocol. */
export function noFlowControlRequest(): ComPortRequest {
  return { name: phrase('request.no-flow-control'), code: codes.setControl, value: [control.noOutboundFlow] };
}

/** Requests for both modem lines. */
export function modemLineRequests({ dtr, rts }: ModemLines): ComPortRequest[] {
  return [
    {
      name: phrase(`request.dtr-${dtr ? 'on' : 'off'}`),
      code: codes.setControl,
      value: [dtr ? control.dtrOn : control.dtrOff],
    },
    {
      name: phrase(`request.rts-${rts ? 'on' : 'off'}`),
      code: codes.setControl,
      value: [rts ? control.rtsOn : control.rtsOff],
    },
  ];
}

/** The request to drop what came from the line and was not sent on. */
export function purgeRequest(): ComPortRequest {
  return { name: phrase('request.purge'), code: codes.purgeData, value: [PURGE_RECEIVED] };
}

/** A request as it goes over the wire. */
export function encodeComPort({ code, value }: ComPortRequest): Uint8Array {
  return encodeSubnegotiation(telnetOptions.comPort, Uint8Array.of(code, ...value));
}

/** Reads a message of the server; undefined if it is not an answer (notifications have their own codes). */
export function decodeComPort(payload: Uint8Array): ComPortReply | undefined {
  const [code = 0, ...value] = payload;
  const isAnswer = (Object.values(codes) as number[]).includes(code - SERVER_OFFSET);
  return isAnswer ? { code: code - SERVER_OFFSET, value } : undefined;
}

/**
 * True if `reply` answers this request and no other one. SET-CONTROL serves several purposes under one code: their
 * value tells them apart (RFC 2217 §3: 0–3 outbound flow, 4–6 break, 7–9 DTR, 10–12 RTS, 13–16 inbound flow).
 */
export function answers(reply: ComPortReply, request: ComPortRequest): boolean {
  if (reply.code !== request.code) return false;
  return reply.code !== codes.setControl || purposeOf(reply.value[0]) === purposeOf(request.value[0]);
}

/** How far a rate may be from the one asked for: the server tells what its divider makes of it. */
const BAUD_TOLERANCE = 0.02;

/** True if the value now in force is the one asked for. */
export function isGranted(reply: ComPortReply, request: ComPortRequest): boolean {
  if (reply.code !== codes.setBaudRate) return reply.value[0] === request.value[0];
  const asked = numberOf(request.value);
  return Math.abs(numberOf(reply.value) - asked) <= asked * BAUD_TOLERANCE;
}

/** What a reply says is in force. */
export function describeReply(reply: ComPortReply): Phrase {
  return reply.code === codes.setBaudRate
    ? phrase('request.baud-rate', { baudRate: numberOf(reply.value) })
    : phrase('request.value', { value: reply.value.join(' ') });
}

function numberOf(value: readonly number[]): number {
  return value.reduce((sum, byte) => sum * 256 + byte, 0);
}

function purposeOf(value = 0): 'outbound flow' | 'break' | 'dtr' | 'rts' | 'inbound flow' {
  if (value >= 13) return value <= 16 ? 'inbound flow' : 'outbound flow';
  if (value >= 10) return 'rts';
  if (value >= 7) return 'dtr';
  return value >= 4 ? 'break' : 'outbound flow';
}
