package dev.wikiclean.dedupe;

import java.util.List;

/** Words that exclude each other where words are not set apart by blanks: Chinese, Japanese, Korean. */
final class OppositeCharacters {
    /** Excluding each other wherever they stand. */
    private static final List<String[]> WORDS = pairs("""
            왼쪽 오른쪽 위쪽 아래쪽 앞쪽 뒤쪽 안쪽 바깥쪽 송신 수신 발신 수신 입력 출력 입구 출구 입금 출금 입고 출고 입학 졸업 수입 수출 \
            수입 지출 인코딩 디코딩 인코더 디코더 암호화 복호화 압축 해제 직렬화 역직렬화 읽기 쓰기 낙관적 비관적 동기 비동기 지도 비지도 \
            정적 동적 내부 외부 실내 실외 수평 수직 최대 최소 최댓값 최솟값 공개키 개인키 공개 비공개 대칭 비대칭 전방 후방 전면 후면 \
            순방향 역방향 정방향 역방향 상행 하행 상위 하위 상반기 하반기 상승 하강 상승 하락 상류 하류 증가 감소 확대 축소 확장 축소 \
            선형 비선형 이산 연속 가역 비가역 여성 남성 여자 남자 수컷 암컷 오전 오후 아침 저녁 낮 밤 봄 가을 여름 겨울 봄 여름 가을 겨울 \
            동쪽 서쪽 남쪽 북쪽 동부 서부 남부 북부 클라이언트 서버 생산자 소비자 판매 구매 판매자 구매자 매수 매도 수요 공급 이익 손실 \
            장점 단점 강점 약점 원인 결과 질문 답변 시작 종료 시작 끝 처음 마지막 열기 닫기 추가 삭제 설치 제거 업로드 다운로드 \
            로그인 로그아웃 능동 수동 자동 수동 긍정 부정 양수 음수 양극 음극 홀수 짝수 직렬 병렬 유선 무선 유료 무료 급성 만성 \
            정상 비정상 합법 불법 가능 불가능 완전 불완전 전편 후편 전반 후반 전기 후기 초급 중급 중급 고급 초급 고급 기초 심화 \
            이론 실습 문제 해답 질문 정답 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월요일 덧셈 뺄셈 곱셈 나눗셈 미분 적분 \
            编码 解码 编码器 解码器 加密 解密 压缩 解压 输入 输出 进口 出口 入口 出口 发送 接收 发射 接收 同步 异步 监督 无监督 \
            有监督 无监督 乐观 悲观 静态 动态 左侧 右侧 上游 下游 上行 下行 上层 下层 上半 下半 室内 室外 国内 国外 内部 外部 \
            男性 女性 男人 女人 最大 最小 最高 最低 增加 减少 扩大 缩小 上升 下降 线性 非线性 可逆 不可逆 对称 非对称 前端 后端 \
            前缀 后缀 公钥 私钥 客户端 服务器 客户端 服务端 生产者 消费者 买方 卖方 供给 需求 优点 缺点 优势 劣势 原因 结果 问题 答案 \
            串行 并行 串联 并联 有线 无线 正向 反向 正面 负面 正数 负数 奇数 偶数 开始 结束 打开 关闭 安装 卸载 上传 下载 登录 登出 \
            主动 被动 自动 手动 初级 中级 中级 高级 初级 高级 基础 进阶 理论 实践 急性 慢性 良性 恶性 动脉 静脉 阳极 阴极 \
            春季 夏季 秋季 冬季 春季 秋季 夏季 冬季 上午 下午 白天 夜晚 东部 西部 南部 北部 东方 西方 南方 北方 北京 南京 \
            加法 减法 乘法 除法 微分 积分 读取 写入 宏观 微观 有限 无限 公开 私有 全局 局部 水平 垂直 横向 纵向 合法 非法 长期 短期 \
            送信 受信 入力 出力 輸入 輸出 輸出 輸入 同期 非同期 屋内 屋外 国内 海外 左側 右側 上巻 下巻 前編 後編 前半 後半 \
            上流 下流 上位 下位 最大 最小 増加 減少 上昇 下降 線形 非線形 対称 非対称 可逆 非可逆 可逆 不可逆 男性 女性 教師あり 教師なし \
            エンコード デコード エンコーダ デコーダ クライアント サーバ 静的 動的 公開鍵 秘密鍵 暗号化 復号 圧縮 展開 読み込み 書き込み \
            直列 並列 有線 無線 午前 午後 昼 夜 春 秋 夏 冬 需要 供給 売り手 買い手 長所 短所 原因 結果 問題 解答 開始 終了 有料 無料 \
            自動 手動 能動 受動 初級 中級 中級 上級 初級 上級 微分 積分 加算 減算 乗算 除算 奇数 偶数 水平 垂直 縦 横 開く 閉じる""");
    /** Excluding each other where nothing else differs. */
    private static final List<String[]> CHARACTERS = pairs("""
            左 右 上 下 前 后 前 後 内 外 內 外 大 小 高 低 长 短 長 短 新 旧 新 舊 男 女 东 西 東 西 南 北 进 出 進 出 入 出 买 卖 買 賣 \
            有 无 有 無 正 负 正 負 正 反 阴 阳 陰 陽 冷 热 冷 熱 黑 白 轻 重 輕 重 快 慢 强 弱 強 弱 开 关 開 関 始 终 加 减 乘 除 \
            春 夏 夏 秋 秋 冬 春 秋 夏 冬 春 冬 天 地 日 夜 昼 夜 父 母 子 女 多 少 单 双 単 複 单 多 主 从 主 客 动 静 動 静 软 硬 深 浅 \
            收 发 收 支 公 私 真 假 横 纵 縦 横 初 高 中 高 初 中 甲 乙 乙 丙 一 二 二 三 一 三 三 四 奇 偶 凹 凸 凸 凹 明 暗 \
            상 하 좌 우 전 후 내 외 대 소 고 저 장 단 신 구 남 여 동 서 남 북 입 출 유 무 정 부 정 역 음 양 냉 온 흑 백 경 중 강 약 \
            춘 추 하 동 일 이 이 삼 갑 을 선 후 초 중 중 고 초 고 매수 매도 급 완 단 복 공 사 주 종 능 수 명 암 수 암""");

    private static final String NEGATIONS = "비무불부반역미준非无無不反未逆半准準次再副超亚亜";

    private OppositeCharacters() {}

    /** What tells the folded names {@code one} and {@code two} apart; empty if nothing is known to. */
    static String difference(String one, String two) {
        if (one.equals(two)) {
            return "";
        }
        for (String[] pair : WORDS) {
            if (holdsOnly(one, two, pair[0], pair[1]) || holdsOnly(one, two, pair[1], pair[0])) {
                return "\"" + pair[0] + "\" is not \"" + pair[1] + "\"";
            }
        }
        for (String[] pair : CHARACTERS) {
            if (isExchanged(one, two, pair[0], pair[1]) || isExchanged(one, two, pair[1], pair[0])) {
                return "\"" + pair[0] + "\" is not \"" + pair[1] + "\"";
            }
        }
        return negation(one, two).isEmpty() ? negation(two, one) : negation(one, two);
    }

    private static boolean holdsOnly(String one, String two, String first, String second) {
        return one.contains(first)
                && two.contains(second)
                && (isExchanged(one, two, first, second)
                        || first.length() > 1
                                && second.length() > 1
                                && !one.replace(first, "").contains(second)
                                && !two.replace(second, "").contains(first));
    }

    /** Whether {@code two} is {@code one} with one {@code first} exchanged for {@code second}. */
    private static boolean isExchanged(String one, String two, String first, String second) {
        for (int at = one.indexOf(first); at >= 0; at = one.indexOf(first, at + 1)) {
            if (two.length() == one.length() - first.length() + second.length()
                    && two.startsWith(second, at)
                    && two.startsWith(one.substring(0, at))
                    && two.endsWith(one.substring(at + first.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code longer} is {@code plain} with a negation put in. */
    private static String negation(String plain, String longer) {
        if (longer.length() != plain.length() + 1 || plain.length() < 2) {
            return "";
        }
        int at = 0;
        while (at < plain.length() && plain.charAt(at) == longer.charAt(at)) {
            at++;
        }
        boolean inserted = plain.substring(at).equals(longer.substring(at + 1));
        return inserted && NEGATIONS.indexOf(longer.charAt(at)) >= 0
                ? "only one title says \"" + longer.charAt(at) + "\""
                : "";
    }

    private static List<String[]> pairs(String words) {
        String[] all = words.split("\\s+");
        java.util.ArrayList<String[]> found = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < all.length; i += 2) {
            found.add(new String[] {all[i], all[i + 1]});
        }
        return List.copyOf(found);
    }
}
