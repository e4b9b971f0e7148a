import type { FaceApi } from '#shared/ipc/contract.ts';
import { applicationOf } from './support/desktop.ts';
import { EngineerPage } from './support/engineer-page.ts';
import type { OpenFace } from './support/face.ts';
import { test, expect } from './support/test.ts';

/** Answers the questions of the main process in place of a person, and keeps what was asked. */
async function answer(face: OpenFace, button: number): Promise<() => Promise<unknown[]>> {
  const application = applicationOf(face);
  await application.evaluate(({ dialog }, response) => {
    const asked: unknown[] = [];
    (globalThis as { asked?: unknown[] }).asked = asked;
    const stub = (...given: unknown[]) => {
      asked.push(given.at(-1));
      return Promise.resolve({ response, checkboxChecked: false });
    };
    dialog.showMessageBox = stub;
  }, button);
  return () => application.evaluate(() => (globalThis as { asked?: unknown[] }).asked ?? []);
}

test('a network port is used if a person allows it in a question of the system, and not before', async ({
  face,
  boards,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(face.page);
  const refused = await answer(face, 0);
  await engineer.choosePort(port);
  await expect.poll(refused).toHaveLength(1);
  // Enter and Escape refuse.
  expect((await refused())[0]).toMatchObject({
    message: 'Allow this network port?',
    detail: expect.stringContaining(port),
    buttons: ['Do not allow', 'Allow'],
    defaultId: 0,
    cancelId: 0,
  });
  await expect(face.page.getByRole('button', { name: 'Choose a port' })).toBeVisible();

  await answer(face, 1);
  await engineer.connect(port);
  await expect(face.page.getByRole('banner')).toContainText('G07');
});

test('a command to the running application is shown in a question of the system before it can be sent', async ({
  face,
}) => {
  await EngineerPage.of(face.page);
  const change = () =>
    face.page.evaluate(async () => {
      const { flashline } = window as unknown as { flashline: FaceApi };
      const send = Array.from('reboot\r\n', (letter) => letter.charCodeAt(0));
      const exchanges = [{ send, expect: null, timeoutMs: 2000 }];
      const command = { baudRate: 115_200, parity: 'none', exchanges, waitMs: 500 } as const;
      const result = await flashline.invoke('bench:change', { enter: { kind: 'command', command } });
      return result.ok ? 'taken' : result.error.code;
    });
  const asked = await answer(face, 0);
  expect(await change()).toBe('E-ENTER-UNCONFIRMED');
  expect(await asked()).toMatchObject([
    {
      message: 'Allow this command to the running application?',
      detail: expect.stringContaining('reboot') as unknown,
    },
  ]);
  await answer(face, 1);
  expect(await change()).toBe('taken');
});
