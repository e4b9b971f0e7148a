import type { traceTexts as english } from '../en/trace.ts';
import type { Translated } from '../translated.ts';

export const traceTexts: Translated<typeof english> = {
  opened: 'Puerto {port} abierto',
  closed: 'Puerto cerrado',
  lines: 'Líneas: DTR {dtr}, RTS {rts}',
  asserted: 'activa',
  released: 'inactiva',
  settings: '{baudRate} baudios, 8{parity}1',
  timeout: 'Sin respuesta: se esperaban {count}',
  quiet: 'No llegó nada más',
  'failed.open': 'No se pudo abrir el puerto: {error}',
  'failed.other': 'La línea falló: {error}',
  discarded: 'Descartados sin haberlos pedido: {count}',
  cancel: 'Alguien pidió parar',
  approved: 'Se aceptó el plan',
  refused: 'No se aceptó el plan: {error}',
  'user-layout': 'Páginas según el usuario',
  phase: 'Fase: {phase}',
  warning: 'Advertencia: {warning}',
  found: 'Encontrado {device}, PID {pid}',
  plan: 'Plan: borrar {pages}, {writes|# escritura|# escrituras}, {bytes}',
};
