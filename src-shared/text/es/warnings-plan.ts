import type { planWarningTexts as english } from '../en/warnings-plan.ts';
import type { Translated } from '../translated.ts';

export const planWarningTexts: Translated<typeof english> = {
  'W-PLAN-LEFT-OUT': 'La imagen tiene datos en {range}, que es {region}. Se omiten, como se ha pedido.',
  'W-PLAN-NO-ERASE': 'No se borra nada antes: solo se puede escribir donde la flash ya está en blanco.',
  'W-PLAN-NO-VECTORS':
    'La imagen no tiene nada en {base}, donde el chip busca su tabla de vectores: por sí sola no arranca tras un reset.',
  'W-PLAN-NO-MASS-ERASE':
    'El bootloader de {device} no tiene un borrado total fiable: todas las páginas se borran una a una.',
  'W-PLAN-SIZE-ASSUMED':
    'Se supone que la flash tiene {flashKiB} KiB, como la del {device} más grande. Elija el modelo exacto, o conecte la placa.',
  'W-PLAN-NO-PROGRAM':
    'El binario puro en {address} no empieza con un programa para {device}: sus dos primeras palabras son {first} y {second}, donde una tabla de vectores tiene un puntero de pila en RAM y una dirección impar en flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'La tabla de vectores del binario en {address} apunta fuera de él, a {reset}: se enlazó para otra dirección, probablemente {base}. Allí funcionaría.',
  'W-PLAN-CUT-SHORT':
    'La tabla de vectores del binario en {address} apunta más allá del final del archivo, a {reset}: probablemente está cortado y no funcionaría.',
  'W-PLAN-UF2-OTHERS':
    'El archivo tiene contenido para varias familias de chips. Se toma el de {used}; el de {others} no se tiene en cuenta.',
};
