import type { traceTexts as english } from '../en/trace.ts';
import type { Translated } from '../translated.ts';

export const traceTexts: Translated<typeof english> = {
  opened: 'Port {port} geöffnet',
  closed: 'Port geschlossen',
  lines: 'Leitungen: DTR {dtr}, RTS {rts}',
  asserted: 'gesetzt',
  released: 'gelöst',
  settings: '{baudRate} Baud, 8{parity}1',
  timeout: 'Keine Antwort: {count} waren in der Wartezeit fällig',
  quiet: 'Mehr kam nicht',
  'failed.open': 'Der Port ließ sich nicht öffnen: {error}',
  'failed.other': 'Die Leitung fiel aus: {error}',
  discarded: 'Ungefragt gekommen und verworfen: {count}',
  cancel: 'Jemand hat das Anhalten verlangt',
  approved: 'Dem Plan wurde zugestimmt',
  refused: 'Dem Plan wurde nicht zugestimmt: {error}',
  'user-layout': 'Seiten, wie der Benutzer sie genannt hat',
  phase: 'Abschnitt: {phase}',
  warning: 'Warnung: {warning}',
  found: '{device} gefunden, PID {pid}',
  plan: 'Plan: {pages} zu löschen, {writes|# Schreibbefehl|# Schreibbefehle}, {bytes}',
};
