import { allOrigins } from '../core/origins';
import type { Permissions } from '../platform/browser';
import { covers } from './access';
import { takeMetHubs } from './hubs';
import { reconcile } from './scripts';
import { vendors } from './vendors';
import { endVisitsAt } from './visits';

/**
 * All consequences of a permission hang here and not on the click, because the popup may be closed by the prompt. Tabs that
 * were open before are found when a view asks (`reloadTabs`).
 */
export async function onPermissionsAdded(added: Permissions.Permissions): Promise<void> {
  await takeMetHubs(added);
  await reconcile();
}

/** Scripts already running in open tabs cannot be taken out: from now on, what they send is refused. */
export async function onPermissionsRemoved({ origins = [] }: Permissions.Permissions): Promise<void> {
  const left = vendors.filter((vendor) =>
    allOrigins(vendor).some((origin) => origins.some((pattern) => covers(pattern, origin))),
  );
  for (const { id } of left) await endVisitsAt(id);
  await reconcile();
}
