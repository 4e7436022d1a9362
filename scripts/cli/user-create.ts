/** `npm run user:create -- --email E --name N --role R`: an account from the command line, the first administrator above all. */
import { ROLES } from '../../cms/editorial/index.ts';
import { makePassword } from './lib/accounts-file.ts';
import { openCms } from './lib/open-cms.ts';
import { runMain, UsageError } from './lib/run-main.ts';

const roleList = Object.entries(ROLES)
  .map(([role, name]) => `${role} ${name}`)
  .join('、');
const HELP = `用法：npm run user:create -- --email 登录名 --name 姓名 --role 角色 [--role 角色]
在命令行建立账号；安装后的第一个系统管理员只能这样建立。密码由系统生成，只显示这一次，登录后请修改。

  --email  登录名，邮箱形式
  --name   姓名，决定记录里用它署名
  --role   ${roleList}`;

process.exitCode = await runMain({
  help: HELP,
  left: '没有建立账号；已有账号没有改动。',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
  },
  async run({ email, name, role: roles = [] }) {
    const isUsable = email && name && roles.length > 0 && roles.every((role) => Object.hasOwn(ROLES, role));
    if (!isUsable) throw new UsageError('请写全登录名、姓名和角色（角色用英文名）。');
    const password = makePassword();
    const payload = await openCms();
    const data = { email, name, roles, password, active: true };
    await payload.create({ collection: 'users', data: data as never, overrideAccess: true });
    await payload.destroy();
    console.log(
      `已建立账号 ${email}（${name}）。\n密码：${password}\n请交给本人，登录后修改；这里不再显示。`,
    );
    return 0;
  },
});
process.exit();
