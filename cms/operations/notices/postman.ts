import { createLocalReq, type Payload } from 'payload';
import { sendMails } from './send-mails.ts';
import { sweepOverdue } from './sweep-overdue.ts';

const ROUND = 60_000;

/** Every minute: what has become overdue is told, what waits to be mailed is mailed. One round at a time. */
export function startPostman(payload: Payload, serverUrl: string | undefined): NodeJS.Timeout {
  let isOnRound = false;
  const round = async () => {
    if (isOnRound) return;
    isOnRound = true;
    try {
      const req = await createLocalReq({}, payload);
      await sweepOverdue(req);
      await sendMails(req, { serverUrl });
    } catch (error) {
      payload.logger.error({ err: error, msg: '提醒和邮件这一轮没有办完，一分钟后再办' });
    } finally {
      isOnRound = false;
    }
  };
  return setInterval(() => void round(), ROUND).unref();
}
