import { describe, expect, it } from 'vitest';
import { ask, camera, devicesReading, HOME, installed, look, report, startWorker } from '../../tests/fake/worker';
import { exportAudit } from '../core/exchange/export';

const ALL = { names: true, notes: true };

/** A browser in which something was read, told and answered, and what it exports. */
async function exported() {
  const fake = await installed();
  await report(fake, devicesReading([camera(1), camera(2)], { account: 'one' }));
  await ask(fake, 'own:tell', { issuer: 'acme', holder: 'alexa', kind: 'linked-service', note: 'the kitchen one' });
  const { audit } = await look(fake);
  return { fake, audit, file: JSON.parse(JSON.stringify(exportAudit(audit, ALL))) };
}

describe('own:restore', () => {
  it('puts an export into an empty book, where it stays', async () => {
    const { audit, file } = await exported();
    const other = await installed();
    const reply = await ask(other, 'own:restore', { audit: file });
    const counts = { accounts: 1, devices: 2, links: 1, answers: 1 };
    expect(reply).toEqual({ ok: true, value: { state: 'restored', ...counts, problems: [] } });
    await startWorker(other);
    const again = (await look(other)).audit;
    expect({ ...again, generatedAt: '' }).toEqual({ ...audit, generatedAt: '' });
  });

  it('counts on the icon what came back', async () => {
    const { fake, file } = await exported();
    const other = await installed();
    await ask(other, 'own:restore', { audit: file });
    const { rev: _r, madeAt: _m, ...summary } = other.local.peek().summary as Record<string, unknown>;
    expect(fake.local.peek().summary).toMatchObject(summary);
  });

  it('writes nothing beside a book that has something', async () => {
    const { fake, file } = await exported();
    const before = JSON.stringify(fake.local.peek());
    expect(await ask(fake, 'own:restore', { audit: file })).toEqual({ ok: true, value: { state: 'not-empty' } });
    expect(JSON.stringify(fake.local.peek())).toBe(before);
  });

  it('takes a brand that was only picked for nothing, and keeps it', async () => {
    const { file } = await exported();
    const other = await installed();
    await ask(other, 'own:add-account', { vendor: 'bolt' });
    expect(await ask(other, 'own:restore', { audit: file })).toMatchObject({ value: { state: 'restored' } });
    expect((await look(other)).audit.accounts.map(({ vendor }) => vendor)).toEqual(['acme', 'bolt']);
  });

  it('says of a file of another version which it is', async () => {
    const other = await installed();
    const reply = await ask(other, 'own:restore', { audit: { schema: 'latchkey-audit/2' } });
    const what = 'schema: is "latchkey-audit/2", not latchkey-audit/1';
    expect(reply).toEqual({ ok: true, value: { state: 'unusable', what } });
    expect((await look(other)).audit.accounts).toEqual([]);
  });

  it('is not for a page to send', async () => {
    const { file } = await exported();
    const other = await installed();
    expect(await ask(other, 'own:restore', { audit: file }, other.page(`${HOME}/`))).toMatchObject({ ok: false });
    expect((await look(other)).audit.accounts).toEqual([]);
  });
});

describe('own:name-account', () => {
  it('keeps what the user calls an account, also after it was read again, and takes it back', async () => {
    const { fake, audit } = await exported();
    const [{ account = '' } = {}] = audit.accounts;
    const call = (name: string) => ask(fake, 'own:name-account', { vendor: 'acme', account, name });
    await call('Sam’s home');
    await report(fake, devicesReading([camera(3)], { account: 'one' }));
    expect((await look(fake)).audit.accounts).toMatchObject([{ name: 'Sam’s home' }]);
    await call(' ');
    expect((await look(fake)).audit.accounts[0]).not.toHaveProperty('name');
  });

  it('refuses an account that is not there', async () => {
    const { fake } = await exported();
    const reply = await ask(fake, 'own:name-account', { vendor: 'acme', account: 'nobody', name: 'Sam' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-body' } });
  });
});
