import type { Household } from '../household';
import type { Site } from '../server';
import { alexa } from './amazon-alexa';
import { known, signIn } from './amazon-sign-in';
import { skillsStore } from './amazon-skills';
import { shop } from './amazon-www';

/** The three hosts of one marketplace. Its account is signed in while the session cookie says so. */
export function amazonSites(home: Household): Site[] {
  return home.amazon.flatMap((account) => {
    const host = (name: string) => `${name}.amazon.${account.tld}`;
    return [
      {
        hosts: [host('www')],
        answer: (request) => signIn(account, request) ?? shop(account, request, known(account, request)),
      },
      { hosts: [host('alexa')], answer: (request) => alexa(account, request, known(account, request)) },
      { hosts: [host('skills-store')], answer: (request) => skillsStore(account, request, known(account, request)) },
    ] satisfies Site[];
  });
}
