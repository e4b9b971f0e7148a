import type { desktopTexts as english } from '../en/desktop.ts';
import type { Translated } from '../translated.ts';

export const desktopTexts: Translated<typeof english> = {
  'menu.file': 'Archivo',
  'menu.edit': 'Editar',
  'menu.view': 'Ver',
  'menu.help': 'Ayuda',
  'menu.quit': 'Salir de Flashline',
  'menu.undo': 'Deshacer',
  'menu.redo': 'Rehacer',
  'menu.cut': 'Cortar',
  'menu.copy': 'Copiar',
  'menu.paste': 'Pegar',
  'menu.select-all': 'Seleccionar todo',
  'menu.reload': 'Recargar la ventana',
  'menu.zoom-in': 'Acercar',
  'menu.zoom-out': 'Alejar',
  'menu.zoom-reset': 'Tamaño real',
  'menu.full-screen': 'Pantalla completa',
  'menu.show-log': 'Mostrar la carpeta del registro',
  'open.title': 'Abrir firmware',
  'open.images': 'Imágenes de firmware',
  'open.all': 'Todos los archivos',
  'save.title': 'Guardar el contenido de la memoria',
  'quit.title': 'Hay una placa en proceso',
  'quit.detail':
    'Una placa abandonada ahora quizá no arranque. Detener lleva un momento e informa de lo que contiene cada placa.',
  'quit.stay': 'Seguir',
  'quit.stop': 'Detener y salir',
  'confirm.port': '¿Permitir este puerto de red?',
  'confirm.port-detail':
    '{port}\n\nFlashline enviaría allí el firmware y tomaría por una placa lo que responda. Permítalo solo si usted mismo eligió este puerto. La respuesta se recuerda.',
  'confirm.command': '¿Permitir esta orden para la aplicación en marcha?',
  'confirm.command-detail':
    '{command}\n\nFlashline enviaría estos bytes a lo que haya en el puerto. Permítala solo si usted mismo escribió esta orden. La respuesta se recuerda.',
  'confirm.refuse': 'No permitir',
  'confirm.allow': 'Permitir',
  'start.switches': 'Flashline no se inició: no admite estos parámetros: {switches}',
  'start.failed': 'Flashline no puede arrancar',
};
