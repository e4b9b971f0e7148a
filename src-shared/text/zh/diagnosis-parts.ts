import type { partDiagnosisTexts as english } from '../en/diagnosis-parts.ts';
import type { Translated } from '../translated.ts';

export const partDiagnosisTexts: Translated<typeof english> = {
  'title.D-POWER-CYCLE': '{device} 的新保护状态要等断电重新上电后才生效。',
  'action.D-POWER-CYCLE': '请在 BOOT0 为高电平时关断并重新接通电路板电源；仅复位不够。',
  'title.D-PRODUCT-STATE': '{device} 的产品状态不是 Open。',
  'action.D-PRODUCT-STATE':
    '请咨询工程师：只有用调试器才能把芯片恢复到 Open，而且会将其擦除；处于 Locked 状态时则无法恢复。',
  'action.D-PRODUCT-STATE.final': '请换用另一颗芯片：此状态无法恢复。',
  'title.D-TRUSTZONE': '{device} 已启用 TrustZone：其引导程序无法访问安全页。',
  'action.D-TRUSTZONE': '请工程师用调试器关闭 TrustZone，或将这些页开放给非安全代码。',
  'title.D-SECURE-AREA': '闪存自 {address} 起属于 {device} 的第二个内核。',
  'action.D-SECURE-AREA': '请使用在 {address} 之前结束的固件。',
  'title.D-CODE-PROTECTED': '闪存中有受代码保护的页（{names}）。',
  'action.D-CODE-PROTECTED': '请咨询工程师：此保护只能连同闪存内容一起解除。',
  'title.D-READ-REFUSED': '引导程序拒绝读取闪存内的 {address}。',
  'action.D-READ-REFUSED':
    '请咨询工程师：这些页是否禁止读取（PCROP、安全区或隐藏区），以及这是否是 ST 的引导程序。',
  'action.D-READ-REFUSED.foreign':
    '请咨询工程师：这是否是带自带引导程序的 STM32。该芯片没有任何机制禁止读取单独的页。',
  'action.D-READ-REFUSED.reset':
    '请在 BOOT0 为高电平时用复位引脚复位电路板（不要从程序跳转），然后重新运行任务。若读取再次被拒绝，请咨询工程师这些页是否禁止读取（PCROP、安全区）。',
  'action.D-READOUT-PROTECTED.power':
    '如果刚刚解除了保护，请断电后重新上电：此芯片仅复位不够。否则请把电路板放到一边；解除保护会擦除其中的全部内容，由工程师决定。',
  'action.D-READOUT-PROTECTED.probe': '把电路板放到一边：其引导程序无法解除保护，工程师可以用调试器解除。',
  'action.D-WRITE-PROTECTED.probe': '请工程师用调试器解除写保护：此引导程序没有相应的命令。',
  'action.D-CLONE.probe': '查看芯片上的印字：仿制芯片可能需要其厂商的工具。',
  'action.D-MASS-ERASE.reset':
    '请在 BOOT0 为高电平时用复位引脚复位电路板（不要从程序跳转），然后重新运行任务。',
  'action.D-MASS-ERASE.radio':
    '请在 BOOT0 为高电平时复位电路板，并在第二个内核起始地址（SFSA）以下逐页擦除：此芯片没有整片擦除。',
  'action.D-MASS-ERASE.try-mass':
    '请在 BOOT0 为高电平时复位电路板；若不需要其中的其他内容，请以整片擦除运行任务。',
  'action.D-MASS-ERASE.try-pages': '请在 BOOT0 为高电平时复位电路板，并以逐页擦除运行任务。',
  'action.D-MASS-ERASE.last':
    '请在 BOOT0 为高电平时复位电路板并再次运行任务。如果仍拒绝所有擦除，请咨询工程师：有些芯片只能通过设置再解除读保护来清空。',
  'action.D-MASS-ERASE.probe':
    '请在 BOOT0 为高电平时复位电路板并再次运行任务。如果仍拒绝所有擦除，请工程师用调试器擦除。',
  'action.D-NO-ANSWER.power':
    '检查电源、地线以及 TX 与 RX 是否交叉；然后在 BOOT0 为高电平时断电并重新上电：此芯片仅复位可能不够。',
  'seen.security': '擦除之前已读取选项字节（{name}）。',
  'seen.protection-waits': '{command} 已得到应答，而闪存与之前相同。',
  'seen.page-lists-refused': '{count} 个按页擦除被拒绝（1F）。',
  'seen.page-lists-silent': '{count} 个按页擦除没有应答。',
  'seen.mass-refused': '{count} 个整片擦除被拒绝（1F）。',
  'seen.mass-silent': '{count} 个整片擦除没有应答。',
  'seen.no-clean-start': '本次运行中引导程序不是通过复位启动的。',
  'seen.reads-work': '同一次运行中，读取存储器得到了应答。',
  'seen.read-inside': '{address} 位于该电路板 {flashKiB} KiB 的闪存之内。',
  'seen.read-length-refused': '地址已被接受，字节数被拒绝。',
  'seen.reads-elsewhere': '同一次运行中得到应答的读取次数：{count}。',
  'seen.securable': '{count} 页（{pages}）是可加锁的安全存储区（{field}）：程序可将其隐藏到下一次复位。',
  'seen.trustzone-unread': '无法读取 TrustZone 是否已启用。',
  'seen.rom-pins': '{device} 的引导程序监听：{pins}。',
  'seen.other-interface':
    '它只认第一个有活动的接口：其他接口或悬空的 RX 引脚会让它离开此 UART，直到下次复位。',
  'seen.other-interfaces':
    '它只认第一个有活动的接口：{interfaces} 或悬空的 RX 引脚会让它离开此 UART，直到下次复位。',
  'seen.boot0-latched':
    '一旦连接过调试器，{device} 会保持当时的 BOOT0 电平：只有断电重新上电才会重新读取（ES0486 §2.2.9）。',
  'seen.empty-forgotten': '复位会使 {device} 忘记其闪存为空：只有断电重新上电才会重新检查。',
  'seen.id-bytes': 'Get ID 应答 {bytes}。',
  'seen.maker': '这样的应答属于 {maker}，而非 ST。',
  'seen.rom-note': '关于其引导程序 {version} 的已知信息：{note}',
};
