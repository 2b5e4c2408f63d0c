import type { Site } from './server';

/** Answers that the pages of one other origin may read, with its cookies and these headers. */
export function crossOrigin(origin: string, headers: string, answer: Site['answer']): Site['answer'] {
  const cors = {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': headers,
    vary: 'Origin',
  };
  return async (request) => {
    if (request.method === 'OPTIONS') return { status: 204, headers: cors };
    const reply = await answer(request);
    return reply && { ...reply, headers: { ...cors, ...reply.headers } };
  };
}
