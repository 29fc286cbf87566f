import type { CslName } from '../brief.ts';

const KOREAN =
  /^(?:Kim|Lee|Park|Pak|Choi|Choe|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Rim|Han|Oh|Seo|Shin|Sin|Kwon|Hwang|Ahn|An|Song|Ryu|Ri|Paek|Baek|Hong|Moon|Mun|Yang|Bae|Nam|No|Roh|Ro|Ha|Heo|Hur)$/;
const CHINESE =
  /^(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|Lin|He|Gao|Liang|Zheng|Luo|Song|Xie|Tang|Han|Cao|Deng|Xiao|Feng|Zeng|Cheng|Cai|Peng|Pan|Yuan|Yu|Dong|Su|Ye|Lü|Wei|Jiang|Tian|Du|Ding|Shen|Fan|Fu|Zhong|Lu|Dai|Ren|Liao|Yao|Fang|Jin|Qiu|Xia|Tan|Zou|Shi|Xiong|Meng|Qin|Yan|Xue|Hou|Lei|Bai|Long|Duan|Hao|Kong|Shao|Mao|Chang|Gu|Lai|Wan|Qian|Xi|Tsai|Hsu|Chiang|Ko|Hung|Lo|Chou|Hsieh|Tseng|Chao|Kuo|Yeh)$/;
const JAPANESE =
  /^(?:Sat[oō]|Suzuki|Takahashi|Tanaka|Watanabe|It[oō]|Yamamoto|Nakamura|Kobayashi|Kat[oō]|Yoshida|Yamada|Sasaki|Yamaguchi|Matsumoto|Inoue|Kimura|Shimizu|Yamazaki|Ikeda|Hashimoto|Abe|Ishikawa|Ogawa|Ishii|Hasegawa|Got[oō]|Okada|Maeda|Fujita|Fujii|Nishimura|Fukuda|Miura|Takeuchi|Nakajima|Okamoto|Matsuda|Nakagawa|Nakano|Harada|Fujiwara|Ono|Tamura|Takeda|Ueda|Sugiyama|Masuda|Koizumi|Kishida|Suga|Aso|Kawasaki|Murakami|Mishima|Hatoyama|Ishiba|Morita|Tanigaki|Funabashi)$/;
const JAPANESE_GIVEN = /^(?:(?:sh|ch|ts|[kgsztdnhbpmyrwjf]y?)?[aeiouōū]{1,2}n?){2,5}$/iu;
const VIETNAMESE =
  /^(?:Nguy[eễ]n|Tr[aầ]n|L[eê]|Ph[aạ]m|Ho[aà]ng|Hu[yỳ]nh|Phan|V[uũ]|V[oõ]|[DĐ][aặ]ng|B[uù]i|[DĐ][oỗ]|H[oồ]|Ng[oô]|D[uươ]{1,2}ng|L[yý])$/;
/** "Jinping", "Ing-wen", "Sang-hun": two syllables at most in a part, so that no western name is taken for one. */
const CHINESE_GIVEN =
  /^(?:(?:zh|ch|sh|ts|hs|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r|h)?(?![aeiouü])){1,2}(?:-(?:(?:zh|ch|sh|ts|hs|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r|h)?(?![aeiouü])){1,2})?$/iu;
const KOREAN_GIVEN =
  /^(?:ch|kk|tt|pp|ss|jj|sh|[bcdghjkmnprstwy])?h?[aeiou]{1,3}(?:ng|[nmlkptbgrh])?-(?:ch|kk|tt|pp|ss|jj|sh|[bcdghjkmnprstwy])?h?[aeiou]{1,3}(?:ng|[nmlkptbgrh])?$/i;

/**
 * A name whose family name comes first, read as if it came last: "Choe Sang-hun", "Xi Jinping", "Nguyen Van Tho".
 * Undefined where it comes last, or can't be told.
 */
export function familyFirst(given: string, family: string): CslName | undefined {
  const [first = '', ...between] = given.split(' ');
  const rest = [...between, family].join(' ');
  if (VIETNAMESE.test(first) && rest.includes(' ') && !/\./.test(rest)) return { family: first, given: rest };
  if (between.length > 0) return undefined;
  if (KOREAN.test(first) && KOREAN_GIVEN.test(family)) return { family: first, given: family };
  if (JAPANESE.test(first) && !JAPANESE.test(family) && JAPANESE_GIVEN.test(family))
    return { family: first, given: family };
  // "Lin Yang" may be either.
  return CHINESE.test(first) && !CHINESE.test(family) && CHINESE_GIVEN.test(family)
    ? { family: first, given: family }
    : undefined;
}
