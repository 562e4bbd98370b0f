package dev.wikiclean.dedupe;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes traditional Chinese characters as their simplified ones, where a character has one simplified form and stands
 * for no other: {@code 乾}, {@code 後} and their like are left out, because they would join different words.
 */
final class HanVariants {
    private static final Map<Character, Character> SIMPLIFIED = pairs("""
            學学習习網网絡络電电腦脑資资語语經经濟济數数據据庫库機机計计環环圖图書书館馆譯译論论說说讀读寫写認认識识設设議议訊讯號号話话請请課课調调變变讓让\
            詞词詩诗試试誤误談谈證证評评訂订記记許许訓训詳详質质費费貨货買买賣卖賽赛購购貿贸賬账財财責责貧贫貢贡負负軟软軌轨輪轮輸输轉转輯辑軍军車车較较載载\
            邏逻還还進进運运過过達达遠远適适選选遺遗邊边連连遲迟遞递際际隊队陽阳陰阴險险隨随隱隐難难雜杂離离雙双雲云霧雾靈灵靜静韓韩頁页頂顶項项順顺須须預预\
            領领頻频題题額额顏颜顯显類类風风飛飞飯饭飲饮馬马駕驾驅驱驗验驚惊體体魚鱼鳥鸟鳴鸣麥麦黃黄點点黨党齊齐齒齿龍龙龜龟國国圍围圓圆團团園园場场塊块壓压\
            壞坏夢梦婦妇嬰婴孫孙寧宁實实寶宝對对導导將将尋寻專专屬属層层島岛岡冈嶺岭師师帶带幣币幫帮廠厂廣广廟庙應应張张強强彈弹彎弯從从徑径徹彻憶忆憲宪懷怀\
            態态慮虑慶庆戰战戲戏戶户拋抛掃扫揚扬換换損损搖摇擇择擊击擋挡擔担擴扩擬拟擾扰攝摄敗败敵敌斷断時时晉晋暫暂會会東东條条極极構构槍枪樂乐樓楼標标樣样\
            樹树橋桥檔档檢检櫃柜權权歐欧歡欢歲岁歸归殘残殺杀氣气沒没決决況况測测溝沟溫温滅灭滿满漢汉漲涨潔洁澤泽濕湿濾滤灣湾災灾無无煙烟熱热燈灯燒烧營营爭争\
            爾尔牆墙獎奖獨独獲获獸兽現现產产畢毕畫画異异當当療疗盡尽監监盤盘碼码確确礎础禮礼種种稱称積积穩稳窮穷競竞筆笔節节範范築筑簡简簽签籃篮糧粮紀纪約约\
            紅红純纯紙纸級级紛纷細细終终組组結结絕绝統统絲丝綠绿維维緊紧線线練练緩缓編编緒绪縣县縮缩績绩織织繪绘續续繼继纖纤罰罚羅罗義义聖圣聞闻聯联聲声職职\
            聽听肅肃脈脉腎肾腫肿膠胶臉脸臨临舉举舊旧艦舰艱艰藝艺葉叶蓋盖蔣蒋薦荐藍蓝藥药蘇苏蘭兰處处虛虚蝕蚀蟲虫衛卫術术見见規规視视親亲覺觉覽览觀观觸触討讨\
            訪访診诊該该謂谓講讲謝谢護护譜谱豐丰貓猫貝贝賓宾賴赖贏赢趙赵趨趋跡迹踐践躍跃軸轴輔辅輕轻辦办辭辞農农鄉乡鄭郑醫医釋释針针鈔钞鋼钢錄录錢钱錯错鍵键\
            鎖锁鏈链鏡镜鐵铁長长門门閉闭開开間间閣阁閱阅關关陳陈陸陆階阶雖虽雞鸡鞏巩韻韵響响頭头飾饰養养駛驶騎骑鹽盐麗丽齡龄龐庞兩两個个們们倫伦偉伟側侧備备\
            傳传債债傷伤傾倾僅仅價价億亿儀仪優优儲储兒儿內内冊册凍冻減减剛刚創创劃划劇剧劉刘劍剑劑剂動动務务勝胜勞劳勢势勵励勸劝區区協协單单卻却厭厌參参員员\
            問问啟启喪丧喬乔嘗尝噴喷嚴严囑嘱""");

    private HanVariants() {}

    static String simplified(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Character simple = c >= 0x4E00 && c <= 0x9FFF ? SIMPLIFIED.get(c) : null;
            if (simple != null) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, simple);
            }
        }
        return out == null ? text : out.toString();
    }

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> found = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            found.put(text.charAt(i), text.charAt(i + 1));
        }
        return Map.copyOf(found);
    }
}
