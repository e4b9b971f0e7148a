import type { contentsTexts as english } from '../en/contents.ts';
import type { Translated } from '../translated.ts';

export const contentsTexts: Translated<typeof english> = {
  untouched: '电路板的 Flash 未被改动。',
  erased: '应擦除的内容均已擦除，未写入任何数据。',
  'erased-unverified': '每次擦除均已得到应答，未写入任何数据；是否全部为空未经回读证实。',
  uncertain: '电路板中可能仍是旧内容，也可能既不是完整的旧内容，也不是完整的新内容：使用前请重新烧录。',
  partial: '电路板中既不是完整的旧内容，也不是完整的新内容：使用前请重新烧录。',
  complete: '电路板中是完整的镜像。',
  'complete-unverified': '电路板已应答收到完整镜像，但未通过全部回读加以证实。',
  'complete-left-out': '电路板中是镜像的内容，被跳过的部分除外。',
  'complete-left-out-unverified': '电路板已应答收到镜像（被跳过的部分除外），但未通过全部回读加以证实。',
};
