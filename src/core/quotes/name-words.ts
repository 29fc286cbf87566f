/** What stands before a person's name and is no part of it; lower case, without full stop. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'president vice prime minister deputy secretary undersecretary assistant acting interim former ex-president senator sen representative ' +
    'rep congressman congresswoman governor gov mayor councillor cllr councilman councilwoman councilmember councilperson councilor alderman assemblyman assemblywoman assemblymember sheriff trustee ambassador envoy general gen ' +
    'lieutenant lt colonel col major maj captain capt sergeant sgt commander cmdr admiral adm marshal brigadier commodore corporal justice chief judge attorney ' +
    'solicitor counsel director chairman chairwoman chairperson chair ceo cfo cto cio coo executive officer spokesman spokeswoman ' +
    'spokesperson speaker leader whip majority minority senate house republican democratic democrat independent professor prof dr doctor ' +
    'mr mrs ms miss mx sir dame lord lady baroness baron king queen prince princess pope cardinal archbishop bishop rev reverend pastor ' +
    'father sister rabbi imam ayatollah sheikh sultan emperor chancellor premier commissioner administrator adviser advisor aide analyst ' +
    'economist strategist scientist scholar researcher author writer columnist reporter correspondent journalist editor anchor host ' +
    'candidate nominee lawmaker delegate member czar coach manager founder cofounder co-founder head superintendent inspector ' +
    'comptroller treasurer registrar foreign defense defence finance interior justice state energy labor labour education health ' +
    'trade press communications policy campaign national security intelligence senior principal lady pres sens reps supt amb ' +
    'hon messrs counselor activist lawyer consultant operative pollster historian expert engineer nurse teacher owner fellow ' +
    'hydrologist geologist biologist ecologist climatologist meteorologist epidemiologist virologist sociologist psychologist criminologist ' +
    'anthropologist archaeologist technologist seismologist oncologist cardiologist demographer statistician mathematician physicist chemist ' +
    'agronomist physician surgeon pediatrician paediatrician psychiatrist pharmacist midwife paramedic firefighter detective provost dean rector vicar ombudsman ombudswoman ombudsperson rapporteur prosecutor auditor'
  ).split(' '),
);

/** End the name of an organisation or a document, or are part of one. */
export const ORGANISATION: ReadonlySet<string> = new Set(
  (
    'calif mass conn ariz colo tex fla mich minn wis tenn ala okla ark neb nev ' +
    'government opposition cabinet administration department agency bureau office council committee commission board authority ministry institute institution ' +
    'foundation association society federation union league party congress senate parliament court university college school center ' +
    'centre group panel company corporation corp inc llc bank fund trust network coalition alliance organization organisation times post ' +
    'journal news press tribune herald gazette guardian magazine review act bill report plan order memorandum memo directive strategy ' +
    'policy program programme project initiative task force army navy air guard police service services states nations kingdom republic ' +
    'america korea kong york jersey zealand africa arabia city county district street avenue house week day conference summit agreement ' +
    'treaty convention protocol charter constitution code standard standards guide guidelines framework website twitter facebook team ' +
    'campaign democrats republicans officials americans people international national federal american north south east west united ' +
    'law survey poll study index forum gap street media radio television channel committee caucus resolution amendment section article rule ' +
    'president secretary motors electric dynamics mills bus buses assembly airlines airways railway railways rail oil gas steel systems technologies ' +
    'unit division branch brigade squad corps command directorate industries holdings partners insurance foods telecom studios museum library inspectorate tribunal auditors secretariat authorities hospital church mosque synagogue temple club labs laboratory'
  ).split(' '),
);

export const FEMALE: ReadonlySet<string> = new Set(
  (
    'mary yvonne patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna carol ruth sharon ' +
    'michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca virginia kathleen pamela martha ' +
    'debra amanda stephanie carolyn christine marie janet catherine frances ann joyce diane alice julie heather teresa doris gloria evelyn ' +
    'jean cheryl mildred katherine joan ashley judith rose janice kelly nicole judy christina kathy theresa beverly denise tammy irene jane ' +
    'lori rachel marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian ' +
    'emily robin peggy crystal gladys rita dawn connie florence tracy edna carmen rosa cindy grace wendy victoria edith sherry sylvia ' +
    'hillary nikki ursula angela theresa christine janet condoleezza samantha susan kamala jill melania ivanka elena sonia fatima aisha ' +
    'ana lena nadia olga ingrid sofia claire charlotte emma olivia hannah abigail madeleine loretta carly gina meg carrie katie ' +
    'amina fatou nkechi ngozi zainab leila layla mariam yasmin farah huda noor priya anjali sunita meera indira lakshmi mei ling yuki sakura ' +
    'ines inés lucia lucía isabel pilar mercedes dolores beatriz camila valentina gabriela daniela mariana teresa élise elise aurelie amelie brigitte ' +
    'chloé camille manon sylvie céline helga ursula katrin heike greta anke birgit sabine petra monika agnieszka katarzyna magdalena ewa zofia ' +
    'svetlana natalia tatiana irina oksana yulia ksenia mette sanna kaja ylva astrid brigid siobhan aoife niamh fiona louise joanna jane mina ' +
    'marjolein habiba annelies saskia femke anneke johanna hanneke birthe kirsten solveig ragnhild sigrid gudrun elin maja frida ebba agnes ' +
    'linnea aino eeva kaisa liisa tuuli anneli ilse hedwig gisela ute silke anja antje kerstin claudia cornelia dagmar edeltraud ' +
    'françoise nathalie valérie laurence sandrine véronique isabelle corinne delphine margaux léa zoé giulia chiara francesca federica ' +
    'paola silvia elisa alessia giorgia raffaella antonella carmela concetta rosalia joana leonor catarina matilde raquel consuelo ' +
    'rocío marisol yolanda esperanza guadalupe xiomara dilma marielle ludmila halyna olena iryna kateryna larysa nadiia danuta grażyna ' +
    'jolanta bożena małgorzata krystyna zuzana ľubica jana lenka hana veronika eszter ilona judit katalin zsuzsanna ioana mihaela ' +
    'raluca desislava yordanka milena vesna jelena dragana marija ivana mirjana aleksandra eleni dimitra katerina despina ayşe fatma ' +
    'emine zeynep elif leyla shirin nasrin parisa maryam golnaz rania hanan samira nawal salma latifa khadija aminata mariama awa ' +
    'ndeye wanjiru njeri achieng adaeze chiamaka folake temitope yewande thandiwe nomsa zanele lindiwe nandini kavita deepa anita ' +
    'sushma smriti nirmala benazir malala shabana rukhsana nusrat yingying xiuying fang keiko yoko akiko haruka misaki eun-ji soo-jin ' +
    'min-ji linh ngoc siti dewi aung corazon imelda marlene marjorie deirdre maeve roisin orla gráinne bronwyn rhiannon sian nerys ' +
    'catriona morag eilidh tessa imogen beatrix harriet henrietta philippa rosalind cordelia millicent winifred hazel iris ivy violet ' +
    'daisy pippa georgina jemima tabitha kezia shanice keisha latoya aaliyah tanisha imani ebony jasmine kayla brittany courtney ' +
    'lindsay whitney allison kristen kristin jenna meghan heidi holly molly hailey paige brooke ' +
    'joanne annika miriam caitlin amalia ilze rowena gwen gwendolyn gail glenda gretchen hester ida ilsa ingeborg isla jacinta  ' +
    'jodie josephine josie julianne justine karin karina katrina kendra kira lara leona lila liliana lise liv lorraine lottie  ' +
    'louisa lucinda lucille lydia lynette lynn mabel madeline magda magdalene maia malin mara marcia margit margot marguerite  ' +
    'marian marianne marina marissa marit marta martina mathilda maud maura maxine melinda meredith mia michaela millie minerva  ' +
    'miranda mireille moira mona monica muriel myra nadine nanette natasha neha nell nettie nina nora noreen odette ophelia oriana  ' +
    'padma patty pauline penelope penny phoebe polly portia priscilla ramona regina renata renée rhoda rhonda roberta romy rosalie  ' +
    'rosanne roseanne rosemary roxanne sabrina sadie sally sarita selma serena shana shannon sheila shelby shelley sheryl signe  ' +
    'sonja sophia sophie stacey stella susannah suzanne sybil tabea tamara tanja tanya tara tatyana thea thelma therese tilda toni  ' +
    'tova tracey trina trudy ulla ulrike una valeria vanessa velma vera verna vicki vivian vivien wilhelmina wilma winnie yael  ' +
    'yasmine yvette zara zelda zoe zoë hyun-jung ji-won ayesha amira hafsa halima hiba jamila  ' +
    'khadijah lamia lina lubna maha mahnoor manal marwa noura rasha reem sahar sawsan sumaya tahira yara zahra zeina devika divya  ' +
    'gayatri geeta jyoti kalpana madhuri manju meenakshi nalini padmini pooja pratibha radha rekha revathi rupa sangeeta savita  ' +
    'shanti shilpa shreya sita sudha sujata swati usha vandana vidya vijaya ifeoma chinwe amara adwoa akosua abena efua esi wangari  ' +
    'nyambura akinyi atieno naledi palesa lerato zodwa ' +
    // Of women and of men
    'jan chris pat terry sam alex jamie charlie jordan taylor morgan casey dale laurie frankie stevie val kiran'
  ).split(' '),
);
export const MALE: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard charles joseph thomas christopher daniel paul mark donald george kenneth steven edward ' +
    'brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric stephen andrew raymond gregory joshua jerry ' +
    'dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan jack albert jonathan justin terry gerald keith samuel ' +
    'willie ralph lawrence nicholas roy benjamin bruce brandon adam harry fred wayne billy steve louis jeremy aaron randy howard eugene ' +
    'carlos russell bobby victor martin ernest phillip todd jesse craig alan shawn clarence sean philip chris johnny earl jimmy antonio ' +
    'danny bryan tony luis mike stanley leonard nathan dale manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff chad ' +
    'jacob lee melvin alfred kyle francis bradley jesus herbert frederick ray joel edwin don eddie ricky troy randall barry alexander bernard ' +
    'mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim tom calvin alex jon ronnie bill lloyd tommy leon derek ' +
    'warren darrell jerome floyd leo alvin tim wesley gordon dean greg jorge dustin pedro derrick dan lewis zachary corey herman maurice ' +
    'vernon roberto clyde glen hector shane ricardo sam rick lester brent ramon charlie tyler gilbert gene marc reginald ruben brett angel ' +
    'nathaniel rafael leslie edgar milton raul ben chester cecil duane franklin andre elmer brad gabriel ron mitchell roland arnold harvey ' +
    'jared adrian karl cory claude erik darryl jamie neil jessie christian javier fernando clinton ted mathew tyrone darren lonnie lance ' +
    'cody julio kelly kurt allan barack bernie marco mitt newt rand boris emmanuel vladimir xi recep narendra shinzo ban ' +
    'antónio josé joão luís andré pedro tomás tomas pablo diego alejandro rafael joaquín jürgen klaus wolfgang helmut dieter uwe hans jens lars ' +
    'olaf björn anders erik henrik mikael nils gunnar ole pierre jacques jean-claude luc michel olivier françois yves guillaume thierry marcel ' +
    'giovanni giuseppe paolo luca matteo enrico pavel piotr andrzej tomasz jan donald jaroslaw dmitry sergei sergey mikhail nikolai alexei igor ' +
    'oleg yevgeny viktor volodymyr mohammed mohamed muhammad ahmed ali omar hassan hussein ibrahim yusuf khalid abdul tariq imran kofi kwame ' +
    'chukwu emeka sipho thabo jomo raj rajesh sanjay anil vikram arjun dev wei jun hiroshi kenji takashi declan sean liam conor hamish angus ' +
    'ed idrissa aurelio maurizio fabrizio lorenzo salvatore domenico vincenzo raffaele gennaro massimo alessandro davide simone filippo ' +
    'tommaso gianluca renato sergio claudio fabio mauro silvio umberto jiří petr tomáš ondřej václav milan zdeněk miroslav ľudovít ' +
    'štefan jozef marek łukasz krzysztof wojciech stanisław zbigniew grzegorz maciej bogdan mircea gheorghe nicolae viorel traian ' +
    'boyko rumen plamen zoran dragan slobodan milorad aleksandar nikola goran tihomir andrej janez borut kyriakos giorgos yannis ' +
    'dimitris nikos kostas panagiotis recep mehmet mustafa hakan burak emre kemal ismail selim hamid reza mahmoud javad mohsen hossein ' +
    'ashraf osama tarek karim youssef walid samir bashar hafez saad nasser faisal salman bandar turki sultan rashid zayed mamadou ' +
    'moussa ousmane abdoulaye cheikh amadou ibrahima kwabena yaw kojo babatunde oluwaseun femi tunde segun emeka obinna ikenna kamau ' +
    'kipchoge otieno mwangi jakaya cyril jacob sibusiso bongani tendai farai arvind manmohan rahul amit ashok sunil vijay prakash ' +
    'pranab shashi asif nawaz shehbaz bilawal pervez imtiaz zulfikar xiaoping zemin jintao jinping keqiang taro shigeru yoshihide ' +
    'fumio naoto hideki jae-in geun-hye myung-bak prabowo joko susilo mahathir najib anwar duterte rodrigo benigno ferdinand giles ' +
    'rupert crispin jolyon piers tarquin nigel clive basil cuthbert alistair alasdair hamish fergus ruaridh euan ewan iain lachlan ' +
    'gareth rhys dylan idris emrys huw owain cormac cillian eoin oisin tadhg padraig seamus brendan brody tanner logan jaxon marquis ' +
    'deshawn jamal terrence tyrell darius malik kareem dominic dominick luther cornelius ezekiel elijah isaiah josiah jeremiah amos ' +
    'silas ephraim otis virgil homer wendell clifton sheldon barrett brett graham geoffrey godfrey leopold maximilian ludwig friedrich ' +
    'heinrich wilhelm ernst günther dietrich manfred horst ulrich volker rainer jörg holger torsten sven axel bengt göran rolf arne ' +
    'leif trygve haakon kjell terje morten søren kristian rasmus anders mads jesper kasper jukka pekka timo matti heikki antti juha ' +
    'esko dirk pieter joost maarten wouter ruben koen hugo bram sander thijs geert herman yannick loïc benoît thibault gaspard cédric ' +
    'fabrice laurent sébastien xavier alain bernard gérard jérôme didier marcelo rogério thiago caio otávio gilberto geraldo luiz ' +
    'flávio fernando gonçalo tiago nuno rui vasco afonso duarte ignacio gustavo arturo ernesto eduardo felipe santiago emilio rodolfo ' +
    'alfredo evo nayib desmond craig curtis duncan malcolm neville roland wilbur ' +
    'grant trent bryce colin callum ethan evan ian noah owen oliver max simon stuart hugh ross joachim sebastian felix julian  ' +
    'damian damien dominik elliot ezra gavin gideon griffin harlan ira isaac ivan jasper jonah jonas kai keaton kendrick knut len  ' +
    'lionel lorne lucas lucien luke lyle marlon mateo matthias merle mervyn micah milo myron ned nick nicolas niels norbert odell  ' +
    'omari orlando orson orville otto pete philippe quentin randolph raphael rené reuben rex rhett rob rod roderick rohan ronan  ' +
    'rory roscoe rudolf rudolph rudy rufus saul seth shaun sid sylvester terence thaddeus theo tobias toby tod trevor tristan uriah  ' +
    'vern vince walt waylon weldon wes werner wilfred winston zach zane hakeem kwesi tyrese andreas christoph florian fabian stefan  ' +
    'thorsten markus lukas jean-pierre jean-marc jean-paul frédéric stéphane christophe pascal arnaud guy henri mathieu julien  ' +
    'baptiste bruno tibor zoltán lászló istván gábor attila ferenc andrás péter tamás andrei vlad radu florin cristian ovidiu  ' +
    'anatoly artem ihor mykola vasyl yuri yuriy andriy taras bohdan konstantin vladislav arkady grigory leonid maxim ruslan timur  ' +
    'aziz nabil rami ziad fadi elias antoine hisham wael ayman hatem adel magdy essam ziyad kamal jamil nadeem naveed waqar usman  ' +
    'bilal haroon suresh ramesh mahesh naresh dinesh ganesh mukesh rakesh rohit nikhil siddharth kiran ravi gopal venkat srinivas  ' +
    'krishnan subramanian daisuke kazuo satoshi tetsuya yasuo noboru osamu makoto akira  ' +
    'joon-ho min-ho sung-ho chang-ho dong-hyun seung-woo ji-hoon ' +
    // Of men and of women
    'jean kim jordan taylor morgan casey laurie frankie stevie val andrea simone nicola kerry robin ashley tracy kelly jackie marion vivian ' +
    'lindsay courtney shannon'
  ).split(' '),
);

/** Countries and capitals that speak for a government: nobody that "he" stands for. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'Beijing Moscow Washington Brussels London Paris Berlin Tokyo Seoul Pyongyang Kyiv Tehran Ankara Riyadh Jerusalem Damascus Baghdad ' +
    'Kabul Islamabad Delhi Taipei Hanoi Bangkok Manila Jakarta Canberra Ottawa Brasília Brasilia Caracas Havana Bogotá Lima Santiago Rome ' +
    'Madrid Lisbon Vienna Prague Warsaw Budapest Bucharest Sofia Athens Helsinki Stockholm Oslo Copenhagen Dublin Bern Geneva Belgrade ' +
    'Zagreb Tallinn Riga Vilnius Minsk Tbilisi Yerevan Baku Astana Cairo Tripoli Tunis Algiers Rabat Nairobi Addis Khartoum Pretoria Abuja ' +
    'Accra Dakar Kinshasa Kigali France Germany Britain England Scotland Wales Ireland Spain Portugal Italy Greece Poland Hungary Romania ' +
    'Bulgaria Austria Switzerland Belgium Netherlands Luxembourg Denmark Sweden Norway Finland Iceland Estonia Latvia Lithuania Ukraine ' +
    'Belarus Russia Moldova Serbia Croatia Slovenia Slovakia Czechia Albania Kosovo Montenegro Macedonia Turkey Türkiye Cyprus Malta Israel ' +
    'Palestine Lebanon Syria Iraq Iran Kuwait Qatar Bahrain Oman Yemen Egypt Libya Tunisia Algeria Morocco Sudan Ethiopia Eritrea Somalia ' +
    'Kenya Uganda Tanzania Rwanda Burundi Congo Angola Zambia Zimbabwe Mozambique Namibia Botswana Nigeria Ghana Senegal Mali Niger ' +
    'Cameroon Afghanistan Pakistan India Bangladesh Nepal Bhutan Myanmar Burma Thailand Laos Cambodia Vietnam Malaysia Singapore Indonesia ' +
    'Philippines China Taiwan Japan Korea Mongolia Kazakhstan Uzbekistan Turkmenistan Tajikistan Kyrgyzstan Georgia Armenia Azerbaijan ' +
    'Australia Canada Mexico Guatemala Honduras Nicaragua Panama Cuba Haiti Jamaica Venezuela Colombia Ecuador Peru Bolivia Chile Argentina ' +
    'Uruguay Paraguay Brazil Guyana Suriname Europe Africa Asia America California Texas Florida Ohio Michigan Pennsylvania Illinois'
  ).split(' '),
);
