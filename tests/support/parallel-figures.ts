/**
 * Invented sentences with figures and their translations, in the manner of news agencies, calls and reports: people, places
 * and companies do not exist. Each pair is sound: a reader of both languages finds nothing wrong with its figures.
 */
const lines = `
The bank cut its growth forecast to 2.1% from 2.4%.|该行将增长预期从2.4%下调至2.1%。
Shares of Orvane fell 3.2 percent to 41.5 yuan by 10:30 a.m.|截至上午10时30分，奥文股价下跌3.2%，报41.5元。
At least 17 people were killed and more than 40 injured when a bus plunged into a ravine in northern Taluva on Sunday.|周日，塔卢瓦北部一辆客车坠入山谷，造成至少17人死亡、40多人受伤。
The death toll has risen to 1,204, with nearly 3,000 still missing.|死亡人数已升至1204人，另有近3000人失踪。
Police arrested 23 people aged between 18 and 45.|警方逮捕了23名年龄在18岁至45岁之间的人。
A 54-year-old man from the city has been charged with two counts of fraud.|该市一名54岁男子被控两项欺诈罪名。
The 7.1-magnitude quake struck at a depth of 10 kilometers at 3:45 p.m. local time.|当地时间下午3点45分，发生7.1级地震，震源深度10公里。
The company plans to invest $1.2 billion over the next five years, creating 4,500 jobs.|该公司计划未来五年投资12亿美元，创造4500个就业岗位。
It is the third time in a decade that the river has burst its banks.|这是该河十年来第三次决堤。
Exports rose 8.3% year-on-year to 2.17 trillion yuan in the first quarter.|第一季度出口同比增长8.3%，达到2.17万亿元。
The two sides signed seven agreements worth a combined $15 billion.|双方签署了七项协议，总价值150亿美元。
She won the 800 metres in 1 minute 56.7 seconds.|她以1分56秒7的成绩赢得800米冠军。
Kestrel United beat Marlow 3-1 on Saturday to move within two points of the leaders.|凯斯特雷尔联队周六以3比1击败马洛队，距榜首仅差两分。
The 26-year-old striker scored twice in the first half.|这名26岁的前锋上半场梅开二度。
Around a third of households have no access to clean water.|约三分之一的家庭无法获得清洁用水。
Two-thirds of respondents said they would support the plan, up from 58% in May.|三分之二的受访者表示支持该计划，高于5月份的58%。
Nearly half the population is under 25.|近一半人口年龄在25岁以下。
Three quarters of the 2,000 people surveyed said prices had risen.|在接受调查的2000人中，四分之三表示物价上涨。
One in five children does not attend school.|五分之一的儿童没有上学。
One in ten adults smokes.|每十名成年人中就有一人吸烟。
The project, launched in 2013, covers more than 140 countries.|该项目于2013年启动，覆盖140多个国家。
Tens of thousands of protesters took to the streets.|数万名抗议者走上街头。
Hundreds of thousands have fled their homes since fighting broke out in April.|自4月战事爆发以来，数十万人逃离家园。
Dozens of flights were cancelled.|数十个航班被取消。
Thousands of homes were left without power.|数千户家庭断电。
Millions of people rely on the lake for food.|数百万人以该湖为食物来源。
The museum receives half a million visitors a year.|该博物馆每年接待50万名游客。
He has lived there for two and a half years.|他在那里住了两年半。
A dozen villages were flooded.|十几个村庄被淹。
The factory will produce 1.5 million tonnes of steel annually.|该厂年产钢150万吨。
The tunnel is 57 km (35 miles) long.|该隧道长57公里（35英里）。
Temperatures reached 45 degrees Celsius (113 Fahrenheit) on Tuesday.|周二气温达到45摄氏度（113华氏度）。
The town lies about 100 miles north of the capital.|该镇位于首都以北约160公里处。
The storm had sustained winds of 150 mph.|该风暴的持续风速达每小时240公里。
The fire has burned 12,000 acres.|大火已烧毁约4900公顷土地。
In the 1990s, the country's population doubled.|上世纪90年代，该国人口翻了一番。
Revenue more than tripled to 96 million euros.|营收增长两倍多，达到9600万欧元。
Output has grown fivefold since 1980.|自1980年以来，产量增长了四倍。
Sales doubled in the six months to June.|截至6月的六个月里，销售额翻了一番。
The yield on the 10-year note rose 5 basis points to 4.25%.|10年期国债收益率上升5个基点，至4.25%。
The unemployment rate fell 0.3 percentage points to 5.1 percent.|失业率下降0.3个百分点至5.1%。
Gross margin expanded 120 basis points to 36.4%.|毛利率扩大120个基点至36.4%。
The index closed 212 points higher at 16,540.|该指数收盘上涨212点，报16540点。
Brent crude gained 85 cents, or 1.1%, to $78.30 a barrel.|布伦特原油上涨85美分，涨幅1.1%，报每桶78.30美元。
Gold traded at $1,945 an ounce.|金价报每盎司1945美元。
The euro was at $1.0845.|欧元报1.0845美元。
The plane was carrying 152 passengers and six crew members.|机上载有152名乘客和6名机组人员。
He was sentenced to 12 years in prison in 2019.|2019年，他被判处12年有期徒刑。
The court fined the firm £250,000.|法院对该公司处以25万英镑罚款。
The city, home to 8.5 million people, has been under lockdown for 11 days.|这座拥有850万人口的城市已封锁11天。
President Oren will visit from May 16 to 18.|奥伦总统将于5月16日至18日访问。
The vote will be held on 5 November 2024.|投票将于2024年11月5日举行。
The treaty was signed on 8 December 1987.|该条约于1987年12月8日签署。
Talks resumed on Monday after a two-week break.|在中断两周后，会谈于周一恢复。
She became the first woman to hold the post in the company's 140-year history.|她成为该公司140年历史上首位担任该职务的女性。
The 21st century will be shaped by climate change.|21世纪将由气候变化塑造。
The building dates back to the 19th century.|这座建筑可追溯到19世纪。
The bridge was built in the early 1900s.|这座桥建于20世纪初。
About 70 percent of the Earth's surface is water.|地球表面约七成是水。
Some 40% of the workforce is female.|约四成劳动力为女性。
Nine out of ten patients recovered.|十分之九的患者康复。
The army said 300 soldiers, half of them conscripts, had surrendered.|军方称，有300名士兵投降，其中半数是应征入伍者。
Prices have risen by 25 per cent in the last 18 months.|过去一年半里，价格上涨了25%。
The minister, 62, has led the party for a quarter of a century.|这位62岁的部长领导该党已有25年。
The G20 summit will be held in the capital in September.|二十国集团峰会将于9月在首都举行。
The G7 agreed to cap prices at $60 per barrel.|七国集团同意将价格上限设为每桶60美元。
The Covid-19 pandemic has killed more than 6.9 million people worldwide.|新冠疫情已在全球造成690多万人死亡。
The airline ordered 60 Boeing 737 MAX jets and 40 Airbus A320s.|该航空公司订购了60架波音737 MAX飞机和40架空客A320飞机。
The 5G network now covers 95% of the country.|5G网络目前覆盖全国95%的地区。
The group reported a net loss of 3.4 billion yen for the April-June quarter.|该集团公布，4至6月季度净亏损34亿日元。
The central bank raised rates by a quarter point to 5.5%.|央行将利率上调25个基点至5.5%。
The Fed cut rates by half a percentage point.|美联储降息0.5个百分点。
He scored 30 points, 12 rebounds and 8 assists.|他得到30分、12个篮板和8次助攻。
The match ended 2-2 after extra time.|加时赛后，比赛以2比2结束。
It won the gold medal with a score of 98.65.|它以98.65分的成绩夺得金牌。
The fund manages about $80bn in assets.|该基金管理着约800亿美元的资产。
The deal values the company at £3.6bn, or 212p a share.|该交易对该公司的估值为36亿英镑，即每股212便士。
Turnover hit €1.25bn in 2023, up from €980m a year earlier.|2023年营业额达到12.5亿欧元，高于上一年的9.8亿欧元。
The firm had 20k users at the start of the year.|年初，该公司有2万用户。
Full-year profit is expected to be between 480 million and 520 million kronor.|全年利润预计在4.8亿至5.2亿克朗之间。
The government will spend 2 to 3 trillion won on the programme.|政府将为该计划投入2万亿至3万亿韩元。
We expect revenue of $410 million to $430 million in Q3.|我們預計第三季營收為 4.1 億至 4.3 億美元。
R&D expenses were $12.4 million, or 18.2% of revenue.|研發費用為 1,240 萬美元,佔營收的 18.2%。
We ended the quarter with cash of $1.04 billion.|本季末我們的現金為 10.4 億美元。
Diluted EPS was $0.82, compared with $0.75 in the year-ago quarter.|稀釋後每股盈餘為 0.82 美元,去年同期為 0.75 美元。
We repurchased 1.3 million shares at an average price of $42.15.|我們以平均 42.15 美元的價格回購了 130 萬股。
We now expect FY25 capex of roughly $90 million, up from our prior view of $75 million to $80 million.|我們現在預計 2025 財年資本支出約為 9,000 萬美元,高於先前預估的 7,500 萬至 8,000 萬美元。
In 1H24, shipments of 800G modules grew 3x.|2024 年上半年,800G 模組出貨量成長 3 倍。
The transition should be complete by mid-2025.|轉型應於 2025 年年中完成。
Our second half will be stronger than our first half.|我們的下半年將強於上半年。
We shipped over 100,000 units in the December quarter.|我們在 12 月季度出貨超過 10 萬台。
Book-to-bill was above one for the fourth straight quarter.|訂單出貨比連續第四個季度高於 1。
Inventory days were 95, down 8 days sequentially.|庫存天數為 95 天,季減 8 天。
One of the things we talked about last quarter was pricing.|我們上一季談到的其中一件事就是定價。
On the one hand, demand is strong; on the other, supply is tight.|一方面需求強勁,另一方面供應緊張。
I'll take the second question first.|我先回答第二個問題。
Two quick questions, if I may.|如果可以的話,我有兩個簡短的問題。
Let me give you one or two examples.|讓我舉一兩個例子。
It's a once-in-a-generation opportunity.|這是一個世代難得一見的機會。
We have three of the top five customers.|前五大客戶中,我們擁有三家。
We are second to none.|我們首屈一指。
He gave it a second thought.|他又考慮了一下。
For the first time, we are seeing that.|我們第一次看到這種情況。
The village has a population of 312.|这个村子有312人。
More than 300 people attended.|三百多人参加。
The blaze destroyed twenty-three shops.|大火烧毁了二十三家商铺。
They raised two hundred and fifty thousand dollars.|他们筹集了25万美元。
A hundred years ago, there was only a forest here.|一百年前，这里只有一片森林。
The company was founded a century ago.|该公司成立于一个世纪前。
The average age of the fleet is 12 years.|该机队平均机龄为12年。
The police found 3.5 kilograms of heroin.|警方发现了3.5公斤海洛因。
She lost 20 pounds in six weeks.|她六周内减掉了20磅。
The statue is 30 feet tall.|这座雕像高30英尺（约9米）。
The diamond weighs 59.6 carats.|这颗钻石重59.6克拉。
The reservoir holds 1.2 billion cubic meters of water.|该水库蓄水12亿立方米。
The farm covers 200 hectares.|农场占地3000亩。
The apartment measures 90 square meters.|这套公寓面积为90平方米。
The solar park has a capacity of 500 megawatts.|该太阳能园区装机容量为500兆瓦。
Consumption hit 8.6 trillion kilowatt-hours last year.|去年用电量达8.6万亿千瓦时。
Oil output was 9.8 million barrels per day in March.|3月份石油日产量为980万桶。
The train runs at a top speed of 350 kilometers per hour.|该列车最高时速为350公里。
At 1430 GMT, the pound was down 0.4%.|格林尼治时间14时30分，英镑下跌0.4%。
The meeting starts at 9 a.m. on the 12th.|会议于12日上午9时开始。
The show opens at noon and closes at midnight.|展览中午开放，午夜关闭。
The ceremony lasted an hour and a half.|仪式持续了一个半小时。
He waited for 45 minutes.|他等了45分钟。
The trial lasted three months.|审判历时三个月。
It took them 36 hours to reach the summit.|他们花了36个小时才登顶。
Her parents divorced when she was seven.|她七岁时父母离异。
He died on Friday at the age of 91.|他于周五去世，享年91岁。
The teenager, 17, was last seen on Wednesday.|这名17岁的少年最后一次被看到是在周三。
He is in his fifties.|他五十多岁。
Most migrants are in their 20s and 30s.|大多数移民二三十岁。
The top 10 cities account for 60% of sales.|前十大城市占销售额的60%。
Fifteen countries, including eight from Africa, took part.|包括八个非洲国家在内的15个国家参加了会议。
The resolution passed by 52 votes to 48.|该决议以52票对48票获得通过。
The bill was approved 227-193.|该法案以227票赞成、193票反对获得通过。
The party won 134 of the 250 seats.|该党在250个席位中赢得134席。
The team is ranked No. 4 in the world.|该队世界排名第四。
China is the world's second-largest economy.|中国是世界第二大经济体。
It was the hottest June in 50 years.|这是50年来最热的6月。
It's the world's 100 most powerful women list.|这是全球100位最具影响力女性榜单。
The company said it would cut 10 percent of its workforce, or about 1,500 jobs.|该公司表示将裁员10%，约1500人。
Tickets cost between $20 and $75.|门票价格在20美元至75美元之间。
The price dropped from $1,200 to $899.|价格从1200美元降至899美元。
The average salary is 65,000 pounds ($82,000).|平均年薪为6.5万英镑（约合8.2万美元）。
The ministry allocated 300 million yuan (about 42 million U.S. dollars).|该部拨款3亿元（约合4200万美元）。
Customers get 20 percent off.|顾客可享八折优惠。
Profits were halved to $45 million.|利润减半至4500万美元。
The firm's market value has shrunk by half since January.|该公司市值自1月以来缩水一半。
Sales were twice as high as a year ago.|销售额是一年前的两倍。
The population is three times that of the neighbouring state.|人口是邻州的三倍。
Emissions will fall by 45% from 2010 levels by 2030.|到2030年，排放量将比2010年水平下降45%。
The figure compares with 1.1 million in 2019 and 870,000 in 2015.|相比之下，2019年为110万，2015年为87万。
More than 90 percent of the 1,100 cases were mild.|1100例病例中超过九成为轻症。
The province reported 124 new cases, taking the total to 3,871.|该省新增124例，累计3871例。
Health workers have vaccinated some 2.3 million children since 2021.|自2021年以来，卫生工作者已为约230万名儿童接种疫苗。
The drug reduced deaths by 30 per cent in a trial involving 6,000 patients.|在一项涉及6000名患者的试验中，该药物使死亡率降低了30%。
The lander touched down at 6:04 p.m. EDT.|着陆器于美国东部时间下午6点4分着陆。
The satellite orbits at an altitude of 500 km.|该卫星在500公里高度运行。
The light from the galaxy took 13 billion years to reach us.|该星系的光经过130亿年才到达地球。
The phone has a 6.7-inch display and a 48-megapixel camera.|该手机配备6.7英寸显示屏和4800万像素摄像头。
The chip is made on a 3-nanometre process.|该芯片采用3纳米工艺制造。
The laptop comes with 16GB of memory.|该笔记本配备16GB内存。
Data center revenue was NT$2.3 billion, up 15% quarter over quarter.|資料中心營收為新台幣 23 億元,季增 15%。
The company will pay a dividend of HK$0.35 per share.|该公司将派发每股0.35港元的股息。
Taxpayers will save an estimated A$400 million.|纳税人预计将节省4亿澳元。
The Canadian firm paid C$2.1 billion.|这家加拿大公司支付了21亿加元。
The loan is worth 500 million Swiss francs.|该贷款价值5亿瑞士法郎。
The rupee fell to 83.2 per dollar.|卢比跌至1美元兑83.2卢比。
The rouble traded at 92 to the dollar.|卢布兑美元汇率为92比1。
The lottery's jackpot stands at Rs 5 crore.|彩票头奖奖金为5000万卢比。
Construction began in 2008 and was completed four years later.|工程于2008年开工，四年后竣工。
In the year to March, profits rose by a fifth.|截至3月的一年里，利润增长了五分之一。
The company was set up in '98.|该公司成立于1998年。
The 2023-24 season starts on August 12.|2023-24赛季将于8月12日开始。
The 2008 Olympic Games cost over $40 billion.|2008年奥运会耗资超过400亿美元。
It opened on January 1st, 2020.|它于2020年1月1日开业。
Twelve of the 15 judges voted against it.|15名法官中有12人投了反对票。
The bus collided with a lorry at about 5.30am.|公交车于凌晨5点30分左右与一辆卡车相撞。
Two men in their 40s and a woman aged 35 were rescued.|两名四十多岁的男子和一名35岁的女子获救。
He pleaded guilty to 11 of 14 charges.|他对14项指控中的11项认罪。
The number of tourists rose to 3.02 million, an increase of 12.6 percent.|游客人数增至302万人次，增长12.6%。
China's GDP expanded 5.2 percent to exceed 126 trillion yuan in 2023.|2023年，中国国内生产总值增长5.2%，超过126万亿元。
Retail sales of consumer goods totalled 47.15 trillion yuan.|社会消费品零售总额达47.15万亿元。
Fixed-asset investment increased 3 percent in the January-November period.|1至11月，固定资产投资增长3%。
The country's foreign exchange reserves stood at $3.238 trillion at the end of December.|截至12月底，该国外汇储备为32380亿美元。
More than 800 million people were lifted out of poverty in four decades.|40年来，8亿多人摆脱贫困。
The grain harvest reached 695.41 billion kilograms.|粮食产量达13908.2亿斤。
It carried out 1,200 raids in the first 10 months of the year.|今年前10个月，该机构开展了1200次突击搜查。
The six-day event attracted exhibitors from 120 countries and regions.|为期六天的展会吸引了来自120个国家和地区的参展商。
The 15-member council met on Thursday.|由15个成员组成的理事会周四举行了会议。
It's been 70 years since the war ended.|战争结束已有70年。
The school has 1,500 pupils, a third of whom are boarders.|该校有1500名学生，其中三分之一是寄宿生。
A 10-minute walk takes you to the beach.|步行10分钟即可到达海滩。
The marathon, 42.195 km long, attracted 30,000 runners.|这场42.195公里的马拉松吸引了3万名跑者。
Usain broke the 100m record with 9.58 seconds.|乌赛因以9秒58打破百米纪录。
It cost him an arm and a leg.|这让他付出了巨大代价。
We are at sixes and sevens.|我们乱七八糟。
Nobody gave it a second look.|没有人多看它一眼。
Each one of us has a role to play.|我们每个人都有自己的作用。
All four suspects remain at large.|四名嫌疑人均在逃。
The twin towers each rise 88 storeys.|双子塔各有88层。
Both countries have agreed to a 90-day truce.|两国已同意休战90天。
It will take one to two years.|需要一到两年时间。
Five or six people were hurt.|五六人受伤。
There are twenty to thirty such firms.|这样的公司有二三十家。
The first phase costs 1.35 billion; the second, 2.4 billion.|一期耗资13.5亿，二期耗资24亿。
The helicopter crashed 25 minutes after take-off.|直升机起飞25分钟后坠毁。
The ship left on the morning of the 3rd.|该船于3日上午离港。
`
  .trim()
  .split('\n')

export const soundPairs: readonly { readonly en: string; readonly zh: string }[] = lines.map((line) => {
  const [en = '', zh = ''] = line.split('|')
  return { en, zh }
})
