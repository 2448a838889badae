import type { errors as en } from './en.ts'

export const errors: typeof en = {
  'identity.email_taken': (p) => `${p['email']} 已有账号。请先登录，再打开邀请链接。`,
  'identity.already_set_up': () => '服务器已完成初始化。请向管理员索取邀请链接。',
  'identity.wrong_credentials': () => '邮箱或密码不正确，请重试。',
  'identity.wrong_password': () => '当前密码不正确，没有做任何修改。',
  'identity.too_many_attempts': () => '尝试次数过多，请一分钟后再试。',
  'identity.email_in_use': (p) => `${p['email']} 已有另一个账号，请换一个邮箱。`,
  'workspace.may_not_create': () =>
    '只有本服务器上某个工作区的所有者或管理员才能新建工作区，请联系管理员。',
  'workspace.slug_taken': (p) => `地址“${p['slug']}”已被其他工作区使用，请换一个。`,
  'workspace.member_not_found': () => '没有这位成员，请从列表中选择。',
  'workspace.person_not_found': () => '工作区里没有这个人，请从列表中选择。',
  'workspace.person_taken': () => '已有其他成员关联到这个人。',
  'workspace.owner_invites_owner': () => '只有所有者才能邀请新的所有者。',
  'workspace.last_owner': () => '工作区至少需要一位所有者。请先指定另一位所有者。',
  'workspace.already_member': () => '你已经是这个工作区的成员。',
  'workspace.invitation_not_found': () => '邀请已被使用、撤回或过期，请重新索取。',
}
