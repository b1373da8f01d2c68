/**
 * Houses whose analysts ask on calls, a line each: the usual name, then other spellings under which it goes, former
 * names among them. Compiled for Lightbench; only for tidying a name found in a document. One list, longer than a file
 * should be, so that a house is one line in one place.
 */
const table = `
Raymond James|Raymond James & Associates|Raymond James Financial
J.P. Morgan|JP Morgan|JPMorgan|JPMorgan Chase|J P Morgan|JPMorgan Chase & Co|JP Morgan Chase|J.P. Morgan Securities|JPM
Needham & Company|Needham and Company|Needham
Mizuho|Mizuho Securities|Mizuho Americas
Citi|Citigroup|Citi Research|Citibank|Citigroup Global Markets|Citi Group|City Group
Stifel|Stifel Nicolaus|Stifel Financial|Stifel Nicolaus & Company
Wolfe Research|Wolfe
Rosenblatt Securities|Rosenblatt
Northland Capital Markets|Northland Securities|Northland
B. Riley Securities|B. Riley FBR|B. Riley|B Riley|FBR|B. Riley & Co|FBR Capital Markets
Bank of America|BofA Securities|BofA|Bank of America Merrill Lynch|BofA Merrill Lynch|B of A|B of A Securities|BofA Global Research|BAML|Bank of America Securities
Goldman Sachs|Goldman|Goldman Sachs & Co
Morgan Stanley
Barclays|Barclays Capital|Barclays Bank
UBS|UBS Investment Bank|UBS Securities
Deutsche Bank|Deutsche Bank Securities
Jefferies|Jefferies & Company|Jefferies Group
Evercore ISI|Evercore|Evercore Partners|ISI Group
Bernstein|Sanford Bernstein|Sanford C. Bernstein|Bernstein Research|AllianceBernstein|Bernstein Societe Generale
TD Cowen|Cowen|Cowen & Company|Cowen and Company
KeyBanc Capital Markets|KeyBanc|Key Banc|KeyBank|Key Bank|KeyBank Capital Markets|Key Bank Capital Markets
Susquehanna|Susquehanna Financial Group|SIG Susquehanna|Susquehanna International Group
Wells Fargo|Wells Fargo Securities|Wells Fargo Advisors
Piper Sandler|Piper Jaffray|Sandler O'Neill|Piper Sandler & Co
Oppenheimer|Oppenheimer & Co
Craig-Hallum|Craig Hallum|Craig-Hallum Capital Group|Craig-Hallum Capital
Loop Capital|Loop Capital Markets
Benchmark|The Benchmark Company|Benchmark Company
Roth Capital|Roth MKM|Roth Capital Partners|Roth
Baird|Robert W. Baird|R.W. Baird|RW Baird
William Blair|William Blair & Company
Truist|Truist Securities|SunTrust Robinson Humphrey|SunTrust
RBC Capital Markets|RBC|Royal Bank of Canada|RBC Capital
BMO Capital Markets|BMO|BMO Capital|Bank of Montreal
Credit Suisse|Credit Suisse First Boston
HSBC|HSBC Securities|HSBC Global Research
Nomura|Nomura Securities|Nomura Instinet|Instinet
Macquarie|Macquarie Capital|Macquarie Securities|Macquarie Research|Macquarie Group
CLSA|CLSA Securities|CLSA Limited
Daiwa|Daiwa Securities|Daiwa Capital Markets
MKM Partners|MKM
Melius Research|Melius
Cantor Fitzgerald|Cantor
D.A. Davidson|DA Davidson|D A Davidson|Davidson
Summit Insights|Summit Insights Group
Lake Street Capital Markets|Lake Street|Lake Street Capital
BNP Paribas|Exane BNP Paribas|BNP Paribas Exane|Exane|BNP
New Street Research|New Street
Arete Research|Arete
Redburn Atlantic|Redburn|Rothschild & Co Redburn|Atlantic Equities
Seaport Research Partners|Seaport Global|Seaport|Seaport Global Securities|Seaport Research
H.C. Wainwright|HC Wainwright|H C Wainwright
Canaccord Genuity|Canaccord
Argus Research
Wedbush|Wedbush Securities
Guggenheim|Guggenheim Securities|Guggenheim Partners
Stephens|Stephens Inc
Janney Montgomery Scott|Janney
Keefe, Bruyette & Woods|KBW|Keefe Bruyette and Woods|Keefe Bruyette Woods
Autonomous Research|Autonomous
MoffettNathanson|Moffett Nathanson|SVB MoffettNathanson
Edward Jones
Morningstar|Morningstar Research
Maxim Group|Maxim
Ladenburg Thalmann|Ladenburg
JMP Securities|Citizens JMP|JMP|Citizens Capital Markets|Citizens
Compass Point|Compass Point Research & Trading
Sidoti & Company|Sidoti
Noble Capital Markets|Noble Capital
National Bank Financial|National Bank of Canada|National Bank
Scotiabank|Scotia Capital|Bank of Nova Scotia
CIBC Capital Markets|CIBC|CIBC World Markets
TD Securities|TD
Desjardins|Desjardins Securities|Desjardins Capital Markets
Cormark Securities|Cormark
Eight Capital
Haywood Securities|Haywood
Paradigm Capital
Laurentian Bank Securities
ATB Capital Markets|ATB Cormark Capital Markets|ATB Capital
Peters & Co|Peters and Co
Stifel GMP|GMP Securities
Raymond James Ltd
Acumen Capital|Acumen Capital Partners
Beacon Securities
Echelon Wealth Partners|Echelon Capital Markets|Ventum Capital Markets
iA Capital Markets
Leede Jones Gable
Research Capital
Veritas Investment Research
Societe Generale|SocGen|Société Générale|SG
Kepler Cheuvreux|Kepler
Berenberg|Berenberg Bank
ODDO BHF|Oddo
Santander|Banco Santander
BBVA
CaixaBank BPI|CaixaBank
Intesa Sanpaolo|Banca IMI
Mediobanca
Equita|Equita SIM
UniCredit
ING
ABN AMRO|ABN AMRO ODDO BHF
Rabobank
KBC Securities|KBC
Degroof Petercam|Bank Degroof Petercam
Natixis
Bryan Garnier
Gilbert Dupont
Portzamparc
Stifel Europe
Commerzbank
DZ Bank
Metzler|Bankhaus Metzler
Hauck Aufhauser|Hauck Aufhäuser
Warburg Research|Warburg|M.M. Warburg
Baader|Baader Bank|Baader Helvea
LBBW
Vontobel|Bank Vontobel
Zurcher Kantonalbank|ZKB|Zürcher Kantonalbank
Octavian
Julius Baer
Pareto Securities|Pareto
Carnegie|DNB Carnegie|Carnegie Investment Bank
SEB|SEB Enskilda
Nordea|Nordea Markets
Handelsbanken|Svenska Handelsbanken
Danske Bank|Danske
DNB Markets|DNB
ABG Sundal Collier|ABG
Arctic Securities|Arctic
Kepler Swiss
SpareBank 1 Markets
Inderes
Redeye
Sydbank
Jyske Bank
Numis|Deutsche Numis|Numis Securities
Peel Hunt
Investec|Investec Bank
Panmure Liberum|Panmure Gordon|Liberum|Liberum Capital
Cavendish|finnCap|Cenkos
Shore Capital
Singer Capital Markets
Winterflood
Davy|J&E Davy
Goodbody|Goodbody Stockbrokers
Zeus Capital
Berenberg Capital Markets
Alpha Value|AlphaValue
Credit Agricole|CA-CIB|Crédit Agricole
Lazard
Moelis
Rothschild
Wood & Company|WOOD & Co
Erste Group|Erste Bank
Raiffeisen Bank|Raiffeisen
PKO
VTB Capital
Sberbank CIB
Renaissance Capital
EFG Hermes
SMBC Nikko|Nikko|SMBC Nikko Securities|SMBC
Mitsubishi UFJ Morgan Stanley|MUFG|MUFG Securities|Mitsubishi UFJ
Okasan Securities
Tokai Tokyo|Tokai Tokyo Securities
Ichiyoshi|Ichiyoshi Research Institute
SBI Securities
Marusan Securities
Jefferies Japan
CICC|China International Capital Corporation
CITIC Securities|CITIC
CITIC CLSA
China Securities|CSC Financial
Haitong|Haitong International|Haitong Securities
Huatai|Huatai Securities|Huatai Research
Guotai Junan|Guotai Haitong
GF Securities
China Merchants Securities|CMS
CMB International|CMBI
China Renaissance
BOCI|BOC International|Bank of China International
ICBC International|ICBCI
CCB International|CCBI
ABCI
Bocom International|BOCOM
Shenwan Hongyuan|SWS
Everbright Securities
Orient Securities
Industrial Securities
Essence Securities
Tianfeng Securities
Sinolink Securities
Founder Securities
Guosen Securities
Changjiang Securities
Minsheng Securities
First Shanghai
Guotai Securities
UOB Kay Hian|UOB
DBS|DBS Vickers|DBS Bank
OCBC
Maybank|Maybank Kim Eng|Kim Eng
CGS International|CGS-CIMB|CIMB|CGS CIMB
Phillip Securities|PhillipCapital
RHB
AmInvestment
Kasikorn Securities
Tisco
Bualuan Securities
SSI Securities
Viet Capital
Mandiri Sekuritas
BRI Danareksa
COL Financial
KGI|KGI Securities
Yuanta|Yuanta Securities
Fubon|Fubon Securities|Fubon Research
Cathay Securities|Cathay
SinoPac|SinoPac Securities|Bank SinoPac
Capital Securities
President Securities
Masterlink|MasterLink Securities
CTBC|CTBC Securities
Taishin Securities
First Securities
Hua Nan Securities
Mega Securities
Concord Securities
Aletheia Capital|Aletheia
Samsung Securities
Mirae Asset|Mirae Asset Securities|Mirae Asset Daewoo
NH Investment & Securities|NH Investment|NH Securities
KB Securities
Korea Investment & Securities|Korea Investment
Shinhan Investment|Shinhan Securities|Shinhan
Hana Securities|Hana Financial Investment
Kiwoom Securities|Kiwoom
Daishin Securities
Meritz Securities|Meritz
Hyundai Motor Securities
Hanwha Investment|Hanwha Securities
Hi Investment
Kotak|Kotak Institutional Equities|Kotak Securities|Kotak Mahindra
ICICI Securities|ICICI
Motilal Oswal|Motilal Oswal Financial Services
Axis Capital
Jefferies India
Ambit Capital|Ambit
Edelweiss|Nuvama|Nuvama Institutional Equities
IIFL|IIFL Securities|IIFL Capital
JM Financial
Emkay Global|Emkay
Elara Capital|Elara Securities
HDFC Securities
Prabhudas Lilladher
Antique Stock Broking|Antique
Investec India
Centrum Broking
Equirus
Anand Rathi
Spark Capital|Avendus Spark
Dolat Capital
B&K Securities
Philip Capital
SBICAP Securities
Yes Securities
Ord Minnett
Bell Potter
Wilsons|Wilsons Advisory
Shaw and Partners
Morgans|Morgans Financial
E&P
Barrenjoey
MST Marquee|MST
Jarden
Forsyth Barr
Craigs Investment Partners
Canaccord Australia
Euroz Hartleys
Argonaut
UBS Australia
Evans & Partners
Itau BBA|Itaú BBA|Itau
Bradesco BBI|Bradesco
BTG Pactual|BTG
XP Investimentos|XP
Safra|Banco Safra
Credicorp Capital|Credicorp
GBM
Scotiabank Mexico
Banorte
Standard Bank
RMB Morgan Stanley
Nedbank
Absa
Imperial Capital
Gabelli|Gabelli & Company|Gabelli Funds
G.Research|G. Research
CL King|C.L. King & Associates|CL King & Associates
CJS Securities|CJS
Sturdivant & Co
Hilliard Lyons
Boenning & Scattergood
Brean Capital
BTIG
BWS Financial
Barrington Research|Barrington
Cleveland Research|Cleveland Research Company
Consumer Edge Research|Consumer Edge
Cross Research
Dougherty & Company|Dougherty
EF Hutton
Freedom Capital Markets|Freedom Broker
Fox Advisors
FTN Financial|FHN Financial
Gordon Haskett
Great Elm
Griffin Securities
Hovde Group|Hovde
Height Securities
Huber Research|Huber Research Partners
Ingalls & Snyder
Johnson Rice|Johnson Rice & Company
Kansas City Capital
Lake Shore
LionTree
Longbow Research|Longbow
Leerink Partners|SVB Leerink|Leerink|SVB Securities
Monness, Crespi, Hardt|Monness Crespi Hardt|Monness
Mizuho Bank
Northcoast Research|Northcoast
Northern Trust
Odeon Capital|Odeon Capital Group
Oxcap
Pivotal Research|Pivotal Research Group
Pickering Energy Partners|TPH|Tudor Pickering Holt|Tudor, Pickering, Holt & Co
Rodman & Renshaw
Raymond James Canada
Scotia Howard Weil|Howard Weil
Siebert Williams Shank|Siebert Williams
Spartan Capital
Simmons Energy
Singular Research
SMBC Nikko America
Spin-Off Research
Stonegate Capital
Strategas
Taglich Brothers
Telsey Advisory Group|Telsey
The Buckingham Research Group|Buckingham Research
Thompson Research Group|Thompson Research
Topeka Capital Markets
Tigress Financial Partners|Tigress
Vertical Research Partners|Vertical Research
Water Tower Research
WestPark Capital
Westwood
Wolfe Trahan
WR Hambrecht
Zacks|Zacks Investment Research
Zelman & Associates|Zelman
22V Research
86 Research|86Research
Arcadia Research
Alembic Global|Alembic Global Advisors
AGP|Alliance Global Partners|A.G.P.
Aegis Capital
Ascendiant Capital|Ascendiant Capital Markets
Bank of Ireland
Bradley Woods
Berenberg US
Chardan|Chardan Capital Markets
Colliers Securities|Colliers
Coker Palmer
Crucible
Edgewater Research
Erste Securities
Feltl & Company
Gimme Credit
GARP Research
GLJ Research
Hedgeye
Inside Edge
ISS
Jackson Square
Joseph Gunnar
JonesTrading|Jones Trading
Kingswood
Laidlaw
Litchfield Hills Research
Lucid Capital Markets|Lucid
Lynx Equity Strategies
M Science
National Securities
NBF
Nephron Research
New Constructs
Northland Research
Oak Ridge
Pacific Crest|Pacific Crest Securities
ProMIS
Rafferty
Raymond James European Securities
Ryan Beck
Sanders Morris Harris
Semco
SemiAnalysis
Sterne Agee|Sterne, Agee & Leach
StoneX
Tradition
TipRanks
Trefis
ThinkEquity
Union Gaming
US Capital Advisors
U.S. Bancorp
Wall Street Access
Wunderlich|Wunderlich Securities
BGC
Bloomberg Intelligence
Cascend|Cascend Securities
Charter Equity
Clarus Securities
Dawson James
Deutsche Boerse
Fearnley Securities|Fearnleys
Clarksons|Clarksons Securities|Clarksons Platou
Evercore Canada
Goldman Sachs Australia
Greenridge Global
Global Equities Research
Merrill Lynch|Merrill
Lehman Brothers
Bear Stearns
Thomas Weisel|Thomas Weisel Partners
Robinson Humphrey
ThinkPanmure
Avondale Partners
Ticonderoga Securities
Caris & Company
Collins Stewart
Auriga
Gleacher & Company
Kaufman Brothers
Morgan Keegan
Stephens Little Rock
Sterne Agee CRT
Miller Tabak
Global Hunter Securities
Lazard Capital Markets
Capital One Securities|Capital One
Fidelity
BlackRock
Vanguard
T. Rowe Price
Wellington Management
Capital Group
Neuberger Berman
Point72
Citadel
Millennium
Balyasny
Franklin Templeton
Invesco
`

/** Each house with its spellings, the usual one first. */
export const brokerNames: readonly (readonly string[])[] = table
  .trim()
  .split('\n')
  .map((row) => row.split('|'))
