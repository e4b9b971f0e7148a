// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import LazyInput from './LazyInput.vue';

function mounted(value: string) {
  const input = mount(LazyInput, {
    props: { value },
    slots: {
      default: `<template #default="{ model, set }"><input :value="model" @input="set($event.target.value)" /></template>`,
    },
  });
  return {
    input,
    field: input.find('input'),
    /** As keys do: `setValue` would leave the field, too. */
    type: async (words: string) => {
      input.find('input').element.value = words;
      await input.find('input').trigger('input');
    },
    enter: async () => {
      await input.find('input').trigger('keydown', { key: 'Enter' });
    },
  };
}

describe('a field that tells its value when it is left', () => {
  it('tells it once, without the blanks around it', async () => {
    const { input, type, enter } = mounted('');
    await type(' COM3 ');
    expect(input.emitted('change')).toBeUndefined();
    await enter();
    expect(input.emitted('change')).toEqual([['COM3']]);
  });

  it('takes a value that comes from elsewhere', async () => {
    const { input, field } = mounted('COM3');
    await input.setProps({ value: 'COM4' });
    expect(field.element.value).toBe('COM4');
  });

  it('keeps what is typed while the answer to an earlier value comes', async () => {
    const { input, field, type, enter } = mounted('');
    await type('COM3');
    await enter();
    await type('COM4');
    await input.setProps({ value: 'COM3' });
    expect(field.element.value).toBe('COM4');
    await enter();
    expect(input.emitted('change')).toEqual([['COM3'], ['COM4']]);
  });

  it('tells a value that was refused once, and again only if Enter asks for it', async () => {
    const { input, field, type, enter } = mounted('');
    await type('COM3');
    await enter();
    await field.trigger('change');
    expect(input.emitted('change')).toEqual([['COM3']]);
    await enter();
    expect(input.emitted('change')).toEqual([['COM3'], ['COM3']]);
  });
});
