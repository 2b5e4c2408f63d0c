import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOrigins, matchPattern } from '../src/core/origins';
import { vendors } from '../src/vendors/registry';
import { BUILDS, type Build, built, filesOf } from './built';

const PERMISSIONS = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'];

interface Manifest {
  version: string;
  permissions: string[];
  optional_host_permissions: string[];
  background: { service_worker?: string; scripts?: string[]; type?: string };
  incognito: string;
  icons: Record<string, string>;
  action: { default_popup: string };
  default_locale: string;
}

const manifest = (build: Build) => JSON.parse(built(build, 'manifest.json')) as Manifest;

/** The origins of every vendor folder, as match patterns; any at all, because only its user knows where a hub is. */
function declared(): string[] {
  const anywhere = vendors.some(({ selfHosted }) => selfHosted) ? ['http://*/*', 'https://*/*'] : [];
  return [...new Set([...vendors.flatMap(allOrigins).map(matchPattern), ...anywhere])].sort();
}

describe.each(BUILDS)('the manifest of the %s build', (build) => {
  test('holds no host at install, and no script that runs by itself', () => {
    const written = manifest(build);
    for (const key of ['host_permissions', 'content_scripts', 'optional_permissions', 'externally_connectable'])
      expect(written, key).not.toHaveProperty(key);
  });

  test('lets no page see that the extension is there', () => {
    expect(manifest(build)).not.toHaveProperty('web_accessible_resources');
  });

  test('asks for these permissions and no other', () => {
    expect([...manifest(build).permissions].sort()).toEqual(PERMISSIONS);
  });

  test('may ask for the hosts of the vendor folders, all of them and only them', () => {
    expect([...manifest(build).optional_host_permissions].sort()).toEqual(declared());
    expect(declared()).toContain('https://my.wyze.com/*');
  });

  test('names files that are in the build', () => {
    const { icons, action, background, default_locale } = manifest(build);
    const named = [
      ...Object.values(icons),
      action.default_popup,
      ...(background.scripts ?? [background.service_worker]),
      `_locales/${default_locale}/messages.json`,
    ];
    expect(filesOf(build)).toEqual(expect.arrayContaining(named));
  });

  test('keeps out of private windows, and has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as Manifest;
    expect(manifest(build)).toMatchObject({ incognito: 'not_allowed', version });
  });
});

test('each browser gets the background that it knows', () => {
  expect(manifest('chromium').background).toHaveProperty('service_worker');
  expect(manifest('chromium')).not.toHaveProperty('browser_specific_settings');
  expect(manifest('firefox').background).toHaveProperty('scripts');
  expect(manifest('firefox')).toHaveProperty(
    ['browser_specific_settings', 'gecko', 'data_collection_permissions', 'required'],
    ['none'],
  );
});

test('a build holds no source map, no test, no capture and no unused twin of a script', () => {
  for (const build of BUILDS)
    expect(filesOf(build).filter((path) => /\.map$|test|fixture|(?:tap|content)\.ts-|^\.vite/.test(path))).toEqual([]);
});
