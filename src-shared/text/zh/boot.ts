import type { bootTexts as english } from '../en/boot.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english> = {
  title: '此芯片如何启动引导程序（! = 会导向别处，> = 可采取的办法）：',
  'rule.levels-pin': '释放复位的瞬间 BOOT0 为高电平，引导程序就会运行（AN2606，模式 {pattern}）。',
  'rule.levels-select':
    '释放复位的瞬间 BOOT0 为高，引导程序就会运行；选项位 {bit} 决定什么算作 BOOT0（AN2606，模式 {pattern}）：为 {pinValue} 时是引脚，为 {optionValue} 时是选项位 nBOOT0（0 = 引导程序，1 = 程序），与引脚无关。',
  'rule.boot1-pin': '若芯片有 BOOT1 引脚，此时它必须为低电平。',
  'rule.boot1-option': '选项位 nBOOT1 必须为 1（出厂值）；为 0 时芯片改从 RAM 运行。',
  'rule.addresses':
    'BOOT0 在选项字节中的两个启动地址之间选择；所选地址是系统存储器的地址时，引导程序运行（AN2606，模式 {pattern}）。',
  'rule.security':
    'BOOT0 或选项位 nBOOT0 在启动地址之间选择，TrustZone 决定哪些有效（AN2606，模式 {pattern}）。',
  'rule.product-state':
    'BOOT0 为高且产品状态为 Open，或产品状态为 Provisioning 时，引导程序运行（AN2606，模式 {pattern}）。',
  'rule.radio-pin': '释放复位的瞬间 PA10 为高电平，引导程序就会运行。',
  'rule.not-stated': '没有此芯片的启动规则记录：请查阅其参考手册中的 BOOT0 和选项字节。',
  'trap.delivered-option':
    '出厂时 {bit} 为 {value}：BOOT0 引脚不起作用。新芯片能进入引导程序只是因为闪存为空，一旦编程便再也进不去。',
  'trap.empty':
    '第一个闪存字为空的芯片会自行启动引导程序。这在上电时检查，而不是在复位时：首次编程后，复位仍会进入引导程序，直到断电重启。',
  'trap.empty-cleared':
    '此芯片的某些引导程序版本一运行就忘记闪存为空：此时复位会启动空闪存。只有断电再上电才有用。',
  'trap.lock': '选项位 BOOT_LOCK = 1 时，每次复位都启动程序。',
  'trap.banks':
    '选项位 {bit} = {value}（双存储区启动）时，每次复位先运行引导程序，但它会把控制交给存有有效程序的存储区。只有 BOOT0 选择它或没有有效存储区时，它才会停留。',
  'trap.banks-versions': '标识为 {ids} 的引导程序版本如此；更早的版本不会。',
  'trap.jump-banks': '跳转到引导程序的程序会因同样原因重新启动：只要有一个存储区有效，跳转就没有用。',
  'trap.jump-empty': '程序无法跳转到引导程序：除非第一个闪存字为空，引导程序会立即交还控制。',
  'trap.jump-l0': '此芯片不支持从程序跳转到引导程序（AN2606）。',
  'way.lines': '让适配器来做：将 RTS 接到 BOOT0、DTR 接到复位，由 Flashline 驱动这两条线。',
  'way.hand': '手动：保持 BOOT0 为高电平，按下并松开复位，在 BOOT0 为高时开始任务。',
  'way.radio-pin': '手动：保持 PA10 为高电平，按下并松开复位，然后开始任务。',
  'way.option':
    '若 BOOT0 引脚不起作用：再进入一次（利用空闪存或调试器），将 {bit} 设为 {pinValue}，此后引脚便起作用。',
  'way.banks':
    '或关闭双存储区启动（{bit} = {offValue}），或让程序在复位前擦除其存储区的第一页，使没有存储区有效。',
  'way.erase-first-word': '或让程序擦除自己的第一页，再断电上电：空闪存会进入引导程序。',
  'way.power': '若都无效：断电数秒后重试；调试器总能进入。',
};
