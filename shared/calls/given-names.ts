/**
 * Short forms of English given names, each row one name. Two forms of a row before the same family name are one
 * person; compiled for Lightbench from common usage.
 */
const shortForms = `
abigail abby abbie|abraham abe|adam|albert al bert|alexander alex alec|alexandra alex sandra|alfred al fred
alan allan allen al|amanda mandy|andrew andy drew|anthony tony|antonio tony|arthur art|barbara barb|benjamin ben benji
bernard bernie|bradley brad|bradford brad|brandon|calvin cal|cameron cam|carolyn carol|catherine cathy kate cat|katherine kathy kate katie
kathleen kathy katie|kathryn kathy kate katie|charles charlie chuck chas|christine chris christy|christina chris tina
christopher chris topher|clifford cliff|clinton clint|curtis curt|cynthia cindy|daniel dan danny|david dave davey|deborah deb debbie
dennis denny|dominic dom|donald don donnie|douglas doug|edward ed eddie ted ned|edwin ed|elizabeth liz beth betsy lisa eliza|eugene gene
francis frank fran|franklin frank|frederick fred freddy rick|gabriel gabe|geoffrey geoff|george|gerald gerry jerry|gregory greg|gregg greg
harold hal harry|henry hank harry|herbert herb|howard howie|jacob jake|jacqueline jackie|james jim jimmy jamie|jeffrey jeff|jeffery jeff
jennifer jen jenny|jeremy|jerome jerry|jessica jess|jonathan jon|john jack johnny jon|joseph joe joey|joshua josh|judith judy|kenneth ken kenny
kimberly kim|kevin kev|kristopher kris|lawrence larry|laurence larry|leonard len lenny|leslie les|lewis lew|louis lou|lucas luke
margaret maggie meg peggy marge|marcus marc|martin marty|matthew matt|maxwell max|melissa mel|michael mike mick mickey|mitchell mitch|nathan nate
nathaniel nate|nicholas nick|nicolas nick|norman norm|oliver ollie|pamela pam|patricia pat patty tricia|patrick pat|peter pete|philip phil|phillip phil
rachel|randall randy|randolph randy|raymond ray|rebecca becky|reginald reg|richard rich rick dick ricky|robert bob rob bobby robbie bert|roberto rob
rodney rod|roger|ronald ron ronnie|russell russ|samantha sam|samuel sam sammy|sandra sandy|sebastian seb|sidney sid|stanley stan|stephanie steph
stephen steve|steven steve|stewart stu|stuart stu|susan sue susie|suzanne sue|sydney sid|terrance terry|terence terry|teresa terry|theresa terry
theodore ted theo teddy|thaddeus thad|thomas tom tommy|timothy tim timmy|tobias toby|valerie val|veronica ronnie|victor vic|victoria vicky
vincent vince|walter walt|wesley wes|wilfred will|william bill will billy willie|zachary zach zack`
/** For each short form the full names it stands for. */
const fullOf = new Map<string, Set<string>>()
for (const row of shortForms.split(/[|\n]/)) {
  const [full = '', ...forms] = row.trim().split(' ').filter(Boolean)
  for (const form of forms) fullOf.set(form, new Set([...(fullOf.get(form) ?? []), full]))
}

/**
 * Whether two given names (lower case) are forms of one: `tim` and `timothy`, `bill` and `william`, and two short forms
 * only when they begin alike (`mike` and `mick`): Fred and Rick, though both may be Frederick, are two people.
 */
export function areFormsOfOne(left: string, right: string): boolean {
  if (left === right || fullOf.get(left)?.has(right) === true || fullOf.get(right)?.has(left) === true)
    return true
  const shared = [...(fullOf.get(left) ?? [])].some((full) => fullOf.get(right)?.has(full) === true)
  return shared && left.slice(0, 2) === right.slice(0, 2)
}

// Names that differ by a letter or two and still are different names: no slip of the ear turns one into the other
// unless something besides the spelling says so.
const distinctNames = new Set(
  (
    'aaron alain alan albert alec alex alice alicia alison allen alan amanda amy ana andre andrea andreas andrew andy ang angela anil anita ann anna anne annie anthony anton antonio ari arun ashish ashley ' +
    'barbara barry becky ben beth bill blake bob brad brady brandon brenda brent bret brett brian brianna bruce bruno bryan bryce byron cal calvin cameron carl carla carlo carlos carol caroline carrie casey catherine cathy chad charles charlie cheryl chin ching chris christian christina christine christopher claire clara clark claude claudia clay cliff clint cody cole colin connor craig curt curtis cynthia ' +
    'dale damian damon dan dana daniel daniela danielle danny darren darrin dave david dawn dean deb debbie deborah denis denise dennis derek derrick diana diane dick dina dominic don donald donna doris doug douglas drew dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eli elias elizabeth ella ellen elliot ellis emil emily emma eric erica erik erika erin ernest ethan eugene eva evan eve ' +
    'fabio felix fernando fiona florian frances francis franco frank fred gabriel gail garrett gary gavin gene geoff george gerald gerard gerry gia gil gina glen glenn gloria gordon grace graham grant greg gregory gus guy hal hannah hans harold harry harvey heather heidi helen henry herb holly howard hugh hugo ian ilya irene iris isaac ivan jack jackie jacob jake james jamie jan jana jane janet janice jared jason javier jay jean jeff jen jenny jeremy jerry jesse jessica jill jim jimmy jin jing joan joanna joanne joe joel joey johan johanna john johnny jon jonas jonathan jordan jorge jose joseph josh joy joyce juan judy jules julia julian julie julien june justin ' +
    'karen karin karl kate kathleen kathy katie keith kelly ken kenny kent kerry kevin kim kirk kris kristen kristin kurt kyle lana lance lara larry laura lauren laurence laurie lee leo leon leona leonard leslie lewis li liam lin linda lindsay lisa liz lloyd lois lori lou louis louise lucas lucia lucy luis luisa luke lydia lynn manny marc marcel marco marcus margaret maria marian marie marina mario marion marissa mark marlene marta martha martin marvin mary mason mathew matt matthew maureen maurice max maya megan mel melanie melissa meng mia michael micheal michel michelle miguel mike milan ming miranda miriam mitch molly monica morgan nadia nancy naomi natalie nate nathan neal ned neil nicholas nick nicolas nicole nina noah noel nora norman ' +
    'olga oliver olivia omar oscar otto owen pam pat patricia patrick paul paula pauline pedro peggy perry pete peter petra phil philip ping pierre quinn rachel rafael raj ralph ramon randy ravi ray raymond rebecca renee rex rhonda ricardo rich richard rick rita rob robert roberta roberto robin rod roger roland ron ronald ronnie rosa rose ross roy ruben russ ruth ryan sally sam samantha samir samuel sandra sandy sanjay sara sarah scott sean seth shane shannon sharon shaun shawn sheila shelby shelly sid silvia simon simone sofia sonia sonya sophia sophie stan stefan stella stephan stephanie stephen steve steven stuart sue susan suzanne sydney sylvia ' +
    'tamara tammy tania tanya tara ted teresa terri terry thomas tia tim tina todd tom tommy toni tony tracy travis trevor tricia troy tyler uma ursula val valerie vanessa vera vic victor victoria vijay vikram vince vincent virginia vivian walt walter wanda wanda warren wayne wei wendell wendy wes will william xin yan yi ying yolanda yuan yan yvonne zach zoe ' +
    'an bai bao cao chan chang chao chau chen cheng cheung chi chiang chin chiu choi chong chou chow choy chu chua chun chung dai dang deng ding do dong du duan fan fang feng fong fu fung gao ge geng gong gu guan guo han hao he ho hong hou hsieh hsu hu hua huang hui hung hwang ji jia jian jiang jiao jin kang kim ko kong koo kuo kwok kwon lai lam lan lau law le lee lei leung li lian liang liao lim lin ling liu lo lok long lou low lu lui luo lv ma mai mao mei meng miao min mo mok moon nam ng ngo ni nie noh oh ong ou pan pang park pei peng pham pu qi qian qiao qin qiu qu ren rong ruan seo shao shen sheng shi shih shin shu sim sin siu so song soon su suh sui sun szeto tai tam tan tang tao teng teo tian ting to tong tran tsai tsang tse tseng tsoi tu tung vu wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yam yan yang yao yau ye yeh yen yeo yeung yi yin ying yip yoo yoon yu yuan yue yuen yun zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou ' +
    'allen anderson andersen anders bailey baker barnes bauer beck becker bell bennett benson black blair bond boyd brady braun brown browne bruce bryant burke burns burton butler byrne campbell carey carr carter casey chase clark clarke cohen cohn cole collins conway cook cooke cooper cox craig crane cruz dale daly davies davis dawson day dean diaz dixon dolan doyle duffy duncan dunn eaton ellis evans fisher flynn ford foster fox frank franks fraser freeman frey fuller garcia gibbs gibson gill gold goldman gomez gonzales gonzalez gordon graham grant gray green greene griffin gross hall hamilton hansen hansson hanson hardy harris harrison hart hayes hays henry hicks hill hoffman holmes holt hopkins howard howe howell hughes hunt hunter jackson jacobs james jansen jenkins jensen johansson johns johnson johnston jones jordan joyce kahn kane kaplan katz kaufman keller kelley kelly kennedy kent kerr khan king klein knight koch kohn kumar lane lang lange larsen larson lawson lewis long lopez lowe lynch lyons mack marsh marshall martin martinez mason may mayer mccarthy mcdonald mckay mckee meyer meyers miles miller mills mitchell moore moran morgan morris morrison morse moss moyer mueller muller murphy murray myers nash nelson newman nielsen nilsson noble nolan norman olsen olson ortiz owen owens page palmer parker parks patel pearson perez perkins perry peters petersen peterson phillips pierce porter powell powers price quinn ramirez ramos reed reid reyes reynolds rice richards richardson riley rivera rivers roberts robertson robinson rogers rose rosen ross rossi roth rowe roy russell ryan sanchez sanders sandler saunders schmidt schmitt schneider scott shah sharma shaw short silva silver simmons simon simons simpson singer singh sloan small smith snyder spencer stein stern stevens stevenson stewart stone stuart sullivan swanson taylor thomas thompson thomson torres turner vance vargas wade wagner walker wallace walsh walter walters ward warner warren watkins watson watts weaver webb weber webster weiss welch wells west wheeler white wilcox wilde wilder williams williamson willis wilson winter winters wolf wolfe wood woods wright yates york young'
  ).split(' '),
)

/** Whether two different words (lower case) are both names that people have, so that a small difference is none of spelling. */
export function areDistinctNames(left: string, right: string): boolean {
  return left !== right && distinctNames.has(left) && distinctNames.has(right) && !areFormsOfOne(left, right)
}
