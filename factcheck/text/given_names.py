"""Given names that are widely used in the languages articles and their bylines are written in.

In lower case and without accents. Names that are common words as well are left out unless people
of the English-language press often bear them.
"""

GIVEN_NAMES: frozenset[str] = frozenset(
    """
    aapo aarav aarne aaron abbas abby abdel abdelaziz abdelkader abdellah abdelrahman abderrahmane
    abdou abdoulaye abdul abdulaziz abdullah abdulrahman abdurrahman abebe abel abelardo abena abhay
    abhijit abhinav abhishek abigail abilio abiodun abraham achim ada adaeze adalberto adalyn adam
    adarsh addison adebayo adeel adel adela adelaida adele adelheid adeline adelino adelmo adem
    ademir ademola adi adil adilson adina aditi aditya adnan adolfo adriaan adrian adriana adriano
    adrien adrienne adunni aecio afolabi afonso afshin agata agatha agathe agnes agneta agnieszka
    agostinho agostino agung agus agustin agustina ahmad ahmed ahmet ahti aicha aida aidan aideen
    aiden aiko aila ailbhe aileen ailsa aime aine aino ainsley aires airi aisha aishwarya aisling
    aitana aitor ajay ajit akanksha akari akash akbar akhil aki akihiro akihito akiko akin akinwumi
    akira akiyoshi akos akram aksel akua alaa alain alaina alan alana alani alasdair alastair alba
    alban albane alberico albert alberta alberto albertus albin albina albrecht alcides aldair aldi
    aldo aleah alec aled alejandra alejandrina alejandro aleksandar aleksander aleksandr aleksandra
    aleksey aleksi alena alessandra alessandro alessia alessio alevtina alex alexander alexandra
    alexandre alexei alexey alexis alfie alfio alfons alfonsina alfonso alfred alfredo ali alia
    alice alicia alida alin alina aline alireza alisa alison alistair alivia aliyah alizee allan
    allen allison alma almir almos almudena almut alois aloisio alojzy alok alondra alonso alonzo
    aloys alp alper alperen alphonse aluisio alun alvaro alwyn alyona alyssa alzbeta alzira amabel
    amadeu amadou amaia amal amalia aman amanda amandine amani amar amara amari amarjit amaya amber
    ambika amedeo amel amelia amelie amerigo ami amilcar amin amina aminata amine amir amit amiya
    amma amol amparo amr amrit amrita amy ana anabel anabela anagha anahi anais anamika anand ananda
    anant ananya anas anastasia anastasios anatol anatole anatolii anatoliy anatoly anca andela
    anders andi andika andoni andrada andras andre andrea andreas andreea andrei andreia andrej
    andres andrew andrey andri andrii andriy andrzej andy aneta anette angel angela angele angeles
    angelica angelika angelina angelo anggi anggun angharad angie angiolino angus ani ania anies
    anika aniko anil anindita aniruddha anirudh anis anisa anish anita anja anjali anjana anke ankit
    ankita ankur ann anna annabel annabelle annalisa annamaria anne annegret anneke anneli annelie
    annelies anneliese annemarie annemiek annett annette annie anniina annika annisa anniston anouk
    anselm anselmo ansgar ansh anshul anssi antal antero anthony antje antoine anton antonella
    antonello antoni antonia antonin antonina antonino antonio antonis antti antwan anu anuj anupam
    anupama anuradha anurag anushka anwar anwen anya aodhan aoibheann aoife aparecida aparecido
    aparna apolline apoorva apostolos april araceli arantxa arash aravind archana archie arda
    ardeshir ardian areej arend arezoo ari aria ariadna ariana arianna arie arief ariel ariella
    arielle arif arindam aristotelis ariyanto arja arjan arjen arjun arkadiusz arkady arlene arlete
    arlindo arlo armand armando armani armelle armida armindo arnab arnau arnaud arnav arne arno
    arnold arnoud arpad arpita arran arrigo arsenio arseniy artem arthur arto artur arturo artyom
    arun arundhati arvid arvind arwel ary aryan arzu asad asami asbjorn asep asghar asha ashanti
    asher ashish ashleigh ashley ashok ashraf ashwin asier asif asim asko asli asma asmita assunta
    asta astrid asuka asuman asuncion atef athanasios athena atif atsuko atsushi attila attilio
    aubree aubrey aude audrey audun august augusta augustin augustine augusto auli aurel aurelian
    aurelie aurelien aurelio aurora austin autumn ava avani avery avi aviana avianna avinash awad
    axel axelle aya ayaka ayako ayanda ayca ayden aydin ayesha ayfer aygul aylin ayman aymen aynur
    ayodele ayoub ayse aysegul aysel ayten ayu ayumi ayumu ayush azadeh azalea azeddine azhar aziz
    azra azucena azzurra babajide babak babatunde badr bagus bahadir bahareh bahram bakary balaji
    balazs baltasar baltazar bambang bao baptiste barbara barbel barend baris barkha barnaba barnabe
    barnaby barney barry bart bartek barthelemy bartholomew bartlomiej bartolome bartolomeo bartosz
    basak basel basem bashar bashir basil basile basilio basma bassam bastiaan bastien battista
    batuhan bauke bayu bazyli beata beate beatrice beatrix beatriz becca becky begona behnam behrouz
    behzad bekir bela belen belgin belinda bella belmiro ben bence benedetta benedetto benedict
    benedicta benedikt benedito bengt beni beniamino benito benjamin benny benoit beppe berangere
    berenice berit berk berkay berna bernabe bernadette bernard bernardete bernardino bernardo bernd
    bernhard bernice bernie bert berta berthold bertie bertille bertrand bess beth bethan bethany
    betsy bettina betty betul beverly beyza bhaskar bhavesh bhavik bhavna bhupesh bia biagio bianca
    bijan bijoy bilal bill billie billy birger birgit birgitta birol birte birthe bjarne bjorn blair
    blake blanca blandine blanka blathnaid blythe bo bob bobby bodo bogdan boglarka bogumil boguslaw
    boguslawa bohdan bohumil bohuslav bojan bojana bola boleslaw bongani bonnie borge borghild boris
    borislav borja borut borys bostjan boubacar boudewijn bozena brad braden bradford bradley brady
    brahim bram brandon branislav branka branko brayden breandan breanna breck brecken brenda
    brendan brenna breno brent bret bretislav brett brian briana brianna brice brid bridget briella
    brielle brigid brigitte brijesh briley brinley briony britney britt brittany brittney brodie
    brody bronislaw bronson bronwen bronwyn brooke bruce bruna brunella bruno bryan bryant bryce
    bryn brynjar brynn bryony budi buket bukola bulent burak burcu burkhard busisiwe busra byron
    cacilia cade caden caetano cagla cagri cahya cahyo caiden caio cait caitlin caitlyn cale caleb
    cali callie callum calogero calum calvin camelia cameron camila camilla camille camillo camilo
    camryn canan candace candela candice candida cansu caoimhe capucine cara carina carine carl
    carla carlee carlijn carlinhos carlo carlos carlota carlotta carly carme carmel carmela carmelo
    carmen carmine carol carole carolin carolina caroline carolyn carrie carsten carter carwyn cary
    caryn carys casandra casey caspar casper cassandra cassia cassidy cassie cassio catalin catalina
    catarina caterina cathal catherine cathrine cathy catrin catriona cayetana cecil cecile cecilia
    cecilio cecily cedomir cedric cees celal celeste celestine celestino celia celina celine celio
    celso cem cemal cemil cenek cengiz ceren ceri cerys cesar cesare cetin cevdet ceyda ceyhun cezar
    cezary chad chaitanya chana chandan chandra chandrakant chantal chao charalampos charity
    charlene charles charlie charline charlotte charo charu chase chaz cheikh chelo chelsea chelsey
    chen cheng cherie cheryl chester chetan chiamaka chiara chibuike chidi chidinma chieko chijioke
    chika chikako chinedu chinwe chioma chirag chitra chiyo chizuko chloe chokri chris christa
    christel christelle christer christi christiaan christian christiane christin christina
    christine christof christoffer christoph christophe christopher christos christy chuck
    chukwuemeka chukwuma chun cian ciara ciaran cigdem cihan cillian cindy cinthia cintia cinzia
    ciprian ciril citra claas claes claire clara clare clarence clarice clarissa clarisse claude
    claudia claudio claudiu claus clay clayton cleber clelia clemence clemens clement clemente
    clementine cliff clifford clint clive clodagh clodoaldo clovis clyde codruta cody coen colby
    colette colin coline colleen colm colum conall conceicao concepcion concetta conchita conchobar
    connie connor conor conrad constance constantin constanza cora corbin cordelia cordula corentin
    corey corina corinna corinne cormac corne cornel cornelia corneliu cornelius corrado corrina
    corsin cory cosimo cosmin costantino costanza costel courtney covadonga craig crescencio crina
    crispin cristi cristian cristiana cristiane cristiano cristina cristobal cristoforo cristopher
    crystal csaba csilla cuauhtemoc curtis cynthia cyprien cyril cyrille cyrus czeslaw daan dafne
    dafydd dagfinn dagmar dagmara dagny dagobert daichi daiki daisuke daisy daithi dale dalia
    dalibor dalila dalton dalva damaris damaso damian damiano damien damon dan dana danang dani
    daniel daniela daniele daniella danielle danil danila danilo danny dante danuta daphne dara
    darcey darcy daria darian dario darius dariusz darlene darnell darragh darrell darren darryl
    darshan darya daryl dave david davide davion davy dawid dawn dayana dayo deaglan dean deandre
    deangelo deanna dearbhla debashish debbie debjani debora deborah debra decebal declan dedi dedy
    deepa deepak deepali deepika deepti deirdre deise dejan delaney delfina delia delilah delio
    della delphine delyth demarcus demet demetra demetrio demetrius demi denes deni denis denise
    deniz dennis denny denys deonte derek dermot derval derya deshawn desi desiree desmond desy
    detlef detlev dev devendra devesh devika devin devon devonte dewa dewi dexter dezso dhananjay
    dhani dharmendra dhiraj dhruv diah dian diana diane diarmaid diarmuid dicky didem didier
    diederik diego dieter dietmar dietrich dilara dilek diletta dilip dillon dimas dimitar dimitra
    dimitri dimitrios dimitris dina dinah dinesh dino diogo dionisio dipak dipankar dirceu dirk
    divya diya djalma djamel dmitri dmitrii dmitriy dmitry dmytro dobrica dogan doina dolores domen
    domenica domenico domhnall domingos dominic dominick dominik dominika dominique don donal donald
    donatella donato dong donna donncha donnell donny donovan dora doreen dorian dorin doris dorota
    dorothea dorothee dorothy doug dougal dougie douglas dragan dragana drago dragoljub dragos
    drahomir drew driss duarte duc dulce dumitru duncan durmus dusan duska dusko dustin dwi dwight
    dylan dzemal eamon eamonn eanna earl ebba ebele ebere eberhard ebrahim ebru ece eckart eckhard
    ed eda edda eddie edelmira edeltraud edgar edgardo edi edilberto edilene edilson edin edina
    edith edmilson edmond edmund edna edoardo edouard edson eduarda eduardo edward edwin edyta eefje
    eerik eero eeva efisio efrain efren egidio egil egon egor ehab ehsan eifion eija eiji eiko eila
    eileen eilidh eilis eimear einar eino eirik eirini eitan eithne eivind eka ekaterina ekkehard
    eko ekta eladio elaine elba elcin elda eleanor eleftheria eleftherios elemer elena eleni
    eleonora eleri elettra eleuterio elfriede elham eli elia elian eliana eliane elias elif elijah
    elin elina eline elio elisa elisabet elisabeth elisabetta elisangela elise elisenda eliseo
    eliseu elisha eliska eliza elizabeth elizaveta elke ella elle ellen ellie ellinor elliot elliott
    ellis elmar elmer elodie eloisa eloise eloy elsa elsebeth elsie elspeth elvira elvis elwyn elyse
    elza elzbieta emad emanuel emanuela emanuele emefa emeka emel emeline emely emer emerie emerson
    emersyn emi emiko emil emile emilia emilian emiliana emiliano emilie emilio emily emin emina
    emine emlyn emma emmalyn emmanouil emmanuel emmanuelle emmerich emmett emmi emmy emrah emre
    emrullah emyr encarnacion enda endah endang ender endre enea engin eniko ennio enno enric enrica
    enrico enrique enriqueta ensio ensley enver enza enzo eoghan eoin ercan erdal erdem erdogan eren
    erhan erhard eric erica erich erick erik erika erin erja erkan erkki erlangga erlend erling
    ermanno ermes erna ernest ernestina ernesto ernst erol ersin ertan ertugrul erwan erwin erzsebet
    esben esin eskil esko esmail esmee esmeralda espen esperanza esra essam essi esteban estefania
    estela estelle estevao esther estibaliz eszter ethan ethel etienne etsuko ettore euan eugen
    eugene eugenia eugenie eugenio eugeniusz eulalia eun eunice eurig eusebio eva evan evandro
    evangelia evangelina evangeline evangelos evaristo evelin evelina evelyn everleigh everly evert
    evgenia evgenii evgeniy evgeny evie evren evy ewa ewald ewan ewelina ewen ewout eyup ezekiel
    ezequiel ezinne ezio ezra fabian fabiana fabiano fabien fabienne fabio fabiola fabrice fabricio
    fabrizia fabrizio facundo fadhil fadi fadli fadwa fagner fahad fahd fahim fahri faisal faith
    faiza fajar falk fandi fang fanny faouzi farah fares farhad farhan farhat farid farida faris
    farouk farshid faruk farzad farzaneh fateh fathi fathur fatih fatiha fatima fatma fatmir fatou
    fatoumata fausta faustine faustino fausto fawaz fawzi fayez febri federica federico fedor felice
    felicia feliciano felicie felicitas felicity feliks felipe felix femi femke feng ferdi ferdinand
    ferdinando ferenc fereshteh fergal fergus ferhat feri ferit fermin fernan fernand fernanda
    fernando feroz ferran ferruccio feyza ffion fiachra fiammetta fidel fikret filip filipa filipe
    filippa filippo filiz filomena finbarr finlay finley finn fintan fiona fionn fionnuala fiorella
    fiorenza firas fitri flaminia flavia flavio flavius flora flore florence florencia florencio
    florent florentine florian florin floris flurin fokke folake folasade foppe fortunata fosca
    fotini fotis fouad franca frances francesc francesca francesco francine francis francisca
    francisco franciszek franck franco francois francoise frank frankie franklin frans frantisek
    franz franziska fraser frauke fred freddie freddy frederic frederick frederik frederique fredrik
    freek freja freya frida frieda friederike friedrich frits fritz fritzi frode froilan froydis
    fuad fuat fulvia fulvio fumie fumiko fumio funda funmi funmilayo furkan fusun fuyuki fyodor
    gabin gabino gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetan gaetana
    gaetano gagan gage gaia gail galih galina galuh gamze ganesh gang gareth garima garrett garry
    gary gaspar gaspard gaspare gaudenz gaurav gauri gautam gauthier gautier gavin gavino gavyn
    gbenga gearoid geert geeta geir gemma genaro gene genevieve gennady gennaro genoveva genowefa
    geoff geoffrey geoffroy georg george georges georgette georgia georgie georgii georgina georgios
    georgy geraint gerald geraldine geraldo gerard gerardo gerben gerd gerda gergely gergo gerhard
    germain german gerolamo gerold gerrit gerry gerson gert gertrud gertrude gesa gesine ghada
    ghassan ghazi gheorghe ghislain ghislaine ghita giacinto giacomo giada giampaolo giampiero gian
    giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni giannina giannis gianpaolo gica
    gideon gijs gil gilang gilbert gilberto gilda giles gill gilles gillian gilmar gilson gina gines
    ginette gino gioacchino giordana giordano giorgia giorgio giorgos giosue giovana giovani
    giovanna giovanni girish girolamo gisbert gisela gisele giselle gitanjali giulia giuliana
    giuliano giulio giuseppe giuseppina gizella gizem glaucia gleb glen glenda glenn gloria glyn
    goffredo gokce gokhan golnar gonca goncalo gonul gonzalo gopal goran gorazd gordan gordana
    gordon goro gosta gottfried gotthard gotz govert govind gozde graca grace gracelyn gracie
    graciela graeme graham grainne grant graysen grayson grazia graziano graziella grazyna greg
    greger gregg gregoire gregor gregorio gregory greta grete greyson griffin grigoris grigory
    griselda gruffydd grzegorz guadalupe guang gudmund gudrun guglielmo guido guilhem guilherme
    guillaume guillem guillermina guillermo gul gulay gulcin gulnur gulsen gulsum gulten gumersindo
    gunes gunhild gunilla gunnar gunter gunther guntur gunvor guri gurkan gurpreet gus gustaf gustav
    gustave gustavo gustl guus guy gwen gwenael gwenaelle gwendoline gwendolyn gwenllian gwilym gwyn
    gyorgy gyorgyi gyula habib habiba hadi hadiya hadrien hai haider hailey haitham hajar hajime
    hajo hakan hakim hakki hakon haley halil halim halima halime halina hallie haluk halvard halvor
    halyna hamdi hamed hamid hamidou hamish hamza han hana hanan hanane handan hande handoko hani
    hank hanna hannah hanneke hannele hannelore hannes hanno hanns hannu hans hansjorg hanspeter
    hansruedi hansueli hao harald hardik hari harish hariyanto harlow harold haroon harper harpreet
    harri harriet harrison harry harsh harshit harshita hartmut hartwig haruka haruki haruko harun
    haruto harvey hasan hashem hasret hassan hassane hassen hatem hatice hatsue hattie hauke hayato
    haydee hayden hayley hayrettin hayri hazel hazem heather hector hedda hedi hedvig hedwig heidi
    heidrun heike heikki heiko hein heiner heini heinrich heinz heitor helder heledd helen helena
    helene helga helge heli hellen hellmut helmi helmut helmuth heloisa heloise hemant hemanta
    hendra hendri hendrik hendro henk henna hennadiy hennie henning henri henrietta henriette henrik
    henrique henry henryk herbert herculano heribert heriberto herman hermann hermenegildo herminia
    herminio hernan herta heru herve hesti hettie hiba hicham hidde hideaki hideki hideko hideo
    hideyuki hilal hilario hilary hilda hilde hildegard hilkka hillary himanshu hinnerk hinrich
    hipolito hippolyte hiroaki hirofumi hirokazu hiroko hiromi hironobu hiroshi hiroto hiroyuki
    hisako hisashi hisham hitesh hitomi hjalmar hjordis hoang holden holger holly homer hong honoka
    honor honorine honorio hooman hope horace horacio horatiu horia horst hortense hortensia hossam
    hossein houda houssem howard hrvoje hryhoriy hua hubert hubertus huda hugh hugo hugues hui huib
    hulya humberto humphrey huong huseyin hussain hussam hussein huw hynek hywel iacopo iago ian
    iarla ibai ibrahim ibrahima ichiro ida idoia iestyn ieuan ifan ifeanyi ignacio ignacy ignasi
    igone igor ihor ihsan iida iikka iin iiris ika ikechukwu iker ikhsan ikuko ilana ilaria
    ildefonso ildiko ileana ilham ilhan ilia ilie ilja ilka ilker ilkka ilknur ilmari ilona ilpo
    ilppo ilse ilya imad imam imani imanol imed imelda imke imma imogen imran imre ina inacio inaki
    inari inas indah indalecio indira indra indrani ineke ines inessa inga inge ingeborg ingegerd
    inger ingmar ingo ingolf ingrid ingvar ingvild inigo inka inmaculada inna innes innocenzo
    inocencio intan ioan ioana ioanna ioannis iolanda iolo iona ionel ionut ipek iqbal ira iraj irem
    irena irene ireneusz irfan iria irina irineu iris irja irma irmela irmeli irmgard irmtraud
    irving irwan iryna isaac isabel isabela isabella isabelle isaiah isaias isak isam isamu isao
    isaura isha ishaan ishita isiah isidoro isidro isla ismael ismail ismet isobel isolde israel
    issa issam istvan italo itamar itsuki itumeleng itziar iulia iulian iva ivan ivana ivanna ivano
    ivar iver ivete ivette ivica ivo ivona ivone ivor ivy iwan iwona iyad iza izabel izabela izaiah
    izaskun jaafar jaakko jaana jaap jaber jabulani jacco jace jacek jacinta jacinto jacira jack
    jackie jackson jacob jacobo jacopo jacqueline jacques jade jaden jadranka jadwiga jadyn jaelyn
    jafar jagdish jago jagoda jaime jair jairo jajang jake jakob jakub jalal jaleh jalen jaliyah
    jalmari jamal james jamesina jamie jamil jamila jan jana janaina jandira jane janet janez jani
    janice janina janine janne janneke jannes jannicke janos jans january janusz jared jarek jari
    jarkko jarl jarmila jarmo jaromir jaroslav jaroslava jaroslaw jarrod jasmin jasmina jasmine
    jasna jason jasper jatin javad javed javier javiera jawad jaxon jaxson jay jaya jayant jayanta
    jayanti jayce jayden jaylen jayne jayshree jayson jazmin jean jeanette jeanne jeannie jedrzej
    jeff jefferson jeffery jeffrey jelena jelko jella jelle jemima jemma jen jendrik jenifer jenna
    jenni jennifer jenny jens jeppe jerald jeremiah jeremie jeremy jernej jeroen jerome jeronimo
    jerry jerzy jesper jess jessamy jesse jessica jessie jesus jesusa jett jette jia jian jie jihane
    jil jill jillian jim jimena jimmy jin jindrich jindriska jing jiri jirina jiro jitendra jitka jo
    joachim joakim joan joana joann joanna joanne joao joaquim joaquin joaquina jocelyn jocelyne
    jochen jochim jodi jodie jody joe joel joelle joep joey johan johana johann johanna johanne
    johannes john johnathan johnny jokin joko jola jolanda jolanta jolene jolien jon jonah jonas
    jonathan joni jonny jools joonas joost joran jordan jorden jordi jordina jorg jorge jorgen
    jorien joris jorma jorn jorrit jos jose josef josefa josefina josefine josep joseph josephine
    josh joshua josiah josiane josie josip jost jostein josu josue josune jouke jouko jouni jovan
    jovana jovita joy joyce jozef jozsef juan juana juanita juanjo juarez judah jude judit judith
    judson judy juergen juha juhani juho jukka jules julia julian juliana julianne julie julien
    juliet juliette julio julissa julita julius juliusz jun junaid june jung junichi junko junya
    juraj jure jurema jurg jurgen jurij jurre juscelino jussi justin justina justine justyna jutta
    juuso juwita jyoti jyotsna jürgen kaan kaarina kabir kacper kade kadek kaden kadir kadriye kaede
    kaelyn kagiso kai kaiden kaija kailash kailey kaisa kaitlin kaitlyn kaja kajsa kaleb kalervo
    kalle kalman kalpana kalyan kamal kamala kamari kamel kameron kamil kamila kamran kana kanako
    kane kang kanika kaori kaoru kara karan kareem karel karen kari karianne karim karin karina
    karine karl karla karlheinz karli karlijn karol karolina karoline karoly karson karsten karthik
    karthika kartik kasey kasia kaspar kasper kassidy katalin katariina katarina katarzyna kate
    katell katelyn katerina kateryna kath katharina katharine katherine kathi kathleen kathrin
    kathryn kathy kati katia katie katja katri katrin katrina katsumi katsuya katy kaushik kaveh
    kavita kavitha kavya kawtar kay kaya kayden kayla kaylee kazim kazimierz kazue kazuhiko kazuhiro
    kazuki kazuko kazuo kazuya keegan kees kehinde keiichi keiji keijo keiko keira keisuke keita
    keith kelechi kellen kelli kellie kelly kelsey kelvin kemal ken kenan kendall kendra kendrick
    kenia kenichi kenji kenna kenneth kenny keno kent kenta kentaro kenzo kerem keri kerr kerry
    kersten kerstin keshav ketan ketil ketut kevin kezia khadija khadijatou khaled khalid khalil
    khanh khrystyna khushboo kiana kiara kiarash kieran kiki kiko kilian kim kimberly kimiko kimmo
    kinga kinley kinsley kira kiran kirill kirk kirsi kirsten kirsti kirstie kirsty kirti kishore
    kitty kiyoko kiyoshi kjell kjersti kjetil klaas klara klaudia klaus klavdia klemen knud knut
    kobe kobi kody koen kofi koichi koji kojo kolton komang konrad konstantin konstantina
    konstantinos koos koray korbinian korhan korinna kornel kornelia kostas kosuke kotaro kresimir
    kris krishna krishnan krista kristen kristi kristian kristin kristina kristine kristof
    kristoffer kristopher krisztian krisztina kritika krystal krystian krystyna krzysztof ksenia
    ksenija kseniya kuba kubra kumiko kun kunal kunio kunle kurnia kurniawan kursat kurt kveta
    kwabena kwadwo kwaku kwame kwasi kwesi kyla kyle kylee kyleigh kyler kylie kyllikki kymani kyoko
    kyosti kyriaki kyriakos kyrylo lacey lachlan ladislav laetitia lahcen laia laila lais lajos
    lakshman lakshmi lale lalit lalita lamar lamberto lamia lammert lan lana lance lanfranco laoise
    lara laras lari larisa larissa larry lars larysa laszlo lata latifa latife latoya laura laure
    laureano laurel lauren laurence laurens laurent laurentiu laurenz lauri laurie lavinia lawrence
    laxmi layla lazar lazaro lea leah leander leandro leanne leda lee leeann leena lefteris lei leif
    leighton leila leire leland lempi lena lene lenka lennart lenny leo leocadia leon leona leonard
    leonardo leonel leonhard leonid leonie leonor leontien leopold leopoldo lerato leroy lesley
    leslie lestari lester leszek leticia letizia levent levente levi levke lewis lexi lexie leyla li
    lia liam liane liang libor libuse licia lida lidia lieke liesbeth lieve ligia liisa lila lilah
    lilia lilian liliana liliane lilli lillian lilly lily lin lina lincoln linda lindiwe lindsay
    lindsey ling linh linn linnea lino linus linzi lionel lisa lisandro lisbet lisbeth lise liudmila
    liudmyla liv livia livio liviu liz liza lizzie ljiljana ljubica ljubo ljubomir llinos llorenc
    lloyd logan loic lois lola londyn long lonneke lonnie lora lorcan loredana lorella loren lorena
    lorenz lorenza lorenzo loretta lori lorinc loris lorna lorraine lotfi lothar lotte lottie lou
    louane loubna louie louis louisa louise lourenco lovisa lowri lu luana lubna lubomir lubomira
    lubos luc luca lucas lucia lucian luciana luciano lucie lucien lucienne lucila lucile lucille
    lucinda lucio lucja lucjan lucrecia lucrezia lucy lucyna ludek ludger ludivine ludmila ludovic
    ludovica ludovico ludvig ludwig ludwik luella luigi luigia luis luisa luise luisella luiz luiza
    lujan luka lukas lukasz luke lukman luminita luna lungile lutz luuk luzia lydia lydie lyla lyle
    lynda lyndon lyndsay lynn lynne lyubov lyudmila lyudmyla maaike maarit maarten mabel macarena
    machteld maciej mackenzie madalina madan maddalena maddie maddison maddox madeleine madeline
    madelon madelyn madhav madhavi madhu madhuri madilyn madison mae mael maeva maeve magali magalie
    magda magdalena maggie magnhild magnus maha mahamadou mahboubeh mahdi maher mahesh mahir mahmood
    mahmoud mahmut mahnaz mahsa maia maicon maija maik maike mair maira maire mairead maisie maite
    maja majed majid makayla makenna makiko makoto maksim maksym malachi malachy malak malakai
    malcolm maldwyn malek malena malgorzata malik malika malin mallory malte mamadou mamata mamdouh
    mamoru mamta manabu manal manami manar manas mandeep mandla mandy maneesh manfred manish manisha
    manja manjeet manju manjula manlio manoel manoj manolis manon mansi mansour manuel manuela manus
    mao mara marc marcel marcela marcelina marceline marcelino marcella marcello marcellus marcelo
    marcia marcial marcin marcio marco marcos marcus mareike marek maren margaret margareta
    margarete margarida margarita margaux margery margit margot margret margrethe marguerite
    marharyta mari maria mariah mariam mariama marian mariana mariangela marianne mariano maribel
    marica maricarmen marie marieke mariel mariela mariella marielle marietta mariia marija marijan
    marijana marije marijke marijn marika mariko marilena marilene marilia marilyn marin marina
    marinella marinka marinko mario mariola marion marios marisa marisol marissa marit maritza
    marius mariusz mariya marja marjatta marjo marjolein marjolijn marjorie mark marketa markku
    marko markus marla marlee marlena marlene marlies marlis marlon marluce marnie maros marquis
    marsha marshall marta marte martha marthe martijn martin martina martine martino marton martti
    marty marvin marwa marwan mary maryam maryann maryna marzena marzia marzieh marzio masaaki
    masahiko masahiro masaki masako masami masanori masao masaru masashi masato masatoshi masaya
    masayo masayoshi masayuki mason masood masoud massimiliano massimo massoud matej mateo mateus
    mateusz matheus mathew mathias mathieu mathilde mathis matias matija matilda matilde matjaz mats
    matt matteo matthew matthias matthieu matti mattia mattijs matus matvey matyas maud maulana
    mauno maura maureen mauri maurice maurici mauricio maurizio mauro maverick max maxence maxim
    maxime maximilian maximiliano maximo maxine maxwell maya mayank mayra mayu mayuko mayumi mayuri
    mazen mbali mbongeni mckenna mckenzie meabh meagan mechthild meena meenakshi meera meg megan
    megha megumi mehdi mehmet mehran mehrdad mei meike meindert meinhard meinir meirion mel melanie
    melany melati melchor melih melike melina melinda melisa melissa melody meltem melvin meng menna
    menno meral merce mercedes meredith merel mererid meritxell merja merle merlin mert merve mervi
    mesut metin metka mette mhairi mia micael micaela micah micha michael michaela michal michalis
    micheal michel michela michelangelo michele micheline michelle michiko mick mickael mickey
    midori mieczyslaw mieke mieko miguel mihaela mihai mihaly mihir mihnea miho mihoko mihovil mika
    mikael mikako mikayla mike mikel mikhail miki mikkel mikko miklos mikolaj mila milada milagros
    milan mildred milena miles milica milivoje miljenko milka millie milo milorad milos miloslav
    milovan milton miluse mimi min mina minako mindy ming minh minna minoru miranda mircea mirco
    mireia mireille mirela mirella mireya miriam mirja mirjam mirjami mirjana mirko mirna miro
    miroslav miroslava miroslaw miroslawa mirta mirza misaki mischa misha mitch mitchell mithun
    mitsuo mitsuru miwa miyako miyuki mizuki mladen moacir modou moez mogens mohamad mohamed
    mohamedou mohammad mohammed mohan mohit mohsen mohsin moira moises mollie molly momcilo momoko
    mona moncef monica monika monique monir montse montserrat morag mordechai moreno morgan morgane
    moriah moritz morris morten morteza morven moses mostafa motoki mouhamadou mouna mounir mourad
    moussa moustapha mpho mridula mthunzi mubarak mucahit muge muhamad muhammad muhammed muhammet
    muharrem muireann muiris mujdat mujtaba mukesh mukul mulyadi muna munevver munir murad murali
    murat murdo muriel murilo murray murtaza musa mustafa mustapha mya myfanwy mykhailo mykola myles
    myra myriam myron myroslava nabil nabila nada nadeem nadege nader nadezda nadezhda nadia nadiia
    nadine nadir nadja naeem nafisa nagendra nahed nahid nahuel naiara naima naina najat najib
    naledi namrata nan nanami nanang nanda nandini nandita nandor nanna naoki naoko naomi naoto
    naoya narayan narcis narciso narendra naresh nargis naser nasim nasima nasir nasreen nasrin
    nasser nassim nastassja natale natalia natalie nataliia nataliya natalya natasa natascha natasha
    nate nathalie nathan nathaniel natsuki natsuko natsumi naveen navid navin nawal nayeli nazan
    nazanin nazar nazaret nazim nazir nazli ndidi neal neasa nebojsa necati necla necmettin ned
    neelam neeraj neha neide neil nejat nektarios nele nell nellie nello nelson nelu nemanja nenad
    nermin nerys nese neslihan nesrin nestor neusa nevaeh neven nevena neville nevin nezha nga ngoc
    ngozi nguyen nhung nia niall niamh nic nicanor nicholas nick nicki nicklas nicky nicla nico
    nicola nicolae nicolai nicolas nicolasa nicolau nicole nicoleta nicoletta nicolo nidal nidhi
    niek niels nienke nigel nihal nihar nihat niilo niina nikhil niki nikica nikita nikki niklas
    niko nikodem nikola nikolai nikolaos nikolaus nikolay nikolina nikos nilay nilesh nilgun
    niloofar nils nilson nilton nilufer nimet nimisha nina ning nino ninon niraj niranjan nirmal
    nirmala nisa nisha nishant nishita nita nitesh nithya nitin nitish nivea nives nizar njal njeri
    njoroge nkechi nkosana nnamdi noah noam noboru nobuko nobuo nobuyuki noel noelia noelle noemi
    noemie nola nolan nomsa nomvula nonhlanhla noortje nora norbert norberto noreen noriko norio
    noriyuki norma norman nosipho nour noura noureddine nouredine novi novia ntombi nuala nugroho
    nuno nunzia nunzio nuran nuray nurcan nurettin nuri nuria nurten nurul nyla oakley oana obinna
    oceane octavi octavia octavian octavio odalys oddvar odete odette odhran odile odilo ognjen oguz
    oguzhan oili oisin okan oki oksana oktay ola olaf olaia olaug olav olavi olavo olcay oldrich ole
    oleg olegario oleh oleksandr oleksandra oleksii oleksiy olena olesya olga olha olimpio oliver
    olivera olivia olivier oliwia olli ollie olof olufemi olumide olusegun oluwaseun oluwatobi
    oluwole omar omer omid omkar onder ondrej onni onno onur oona oonagh ophelia ophelie oren orest
    oreste orhan oriana oriane orietta oriol orla orlaith orlando ornella orsola orsolya orson
    ortwin osama osamu oscar oskar osman osmar osmo ostap osvaldo oswald otakar otavio othman otis
    otmar otso ottavia ottavio ottilie ottmar otto ouafa oumar oumou ousmane oussama outi ove ovidiu
    owain owen oystein oyvind ozcan ozge ozgur ozlem paavo pablo paco padraic padraig paige paisley
    paivi palesa pallavi palle palmira paloma pam pamela panagiotis pancho pandu panji pankaj panos
    paola paolo paraskevi paresh parisa parker parul parvathi parvin parviz pascal pascale pascual
    pasi pasquale pasqualino pastora pat patience patrice patricia patricio patrick patrizia
    patrizio patrycja patryk patsy patti patty patxi paul paula paulette pauli paulina pauline
    paulino paulo pauric pavan pavel pavla pavlo pavlos pavol pawel payal payam payton peadar peder
    pedro pegah peggy pekka pelin penelope peng penny pentti pepa pepe percy pericles pernille
    perrine perry pertti perttu petar pete peter petr petra petre petri petro petros petru petter
    petteri peyman peyton phelim phil philip philipp philippa philippe phillip phoebe phuong phyllis
    pia pier pierangelo piercarlo pierfrancesco piergiorgio pierluigi piero pierpaolo pierre
    pierrette pierrick piers piet pieter pietro piia pilar pim pinar ping pino piotr piper pippa
    pirjo pirkko pirmin piroska piyush plinio policarpo polina polly pompeo pooja poonam poppie
    poppy porfirio poul pouya prabhakar prabhat prabowo pradeep prakash pramod pramudya pranab
    pranav pranjal prasad prasanna prasanth prasetyo prashant prateek pratibha pratik pratima
    praveen preben predrag preethi preeti premysl prerna presley preston primitivo primoz priscila
    pritam pritha priti priya priyanka proinsias prudence przemek przemyslaw puja puji puneet punit
    purificacion purnima puspita putri putu qi qiang qing quang quentin quim quincy quinn quinton
    quique quirijn quynh rabah rabea rabia rachel rachelle rachid rachida rachmat rachna rade radek
    radha radhika radia radim radka radmila radoje radomir radoslav radoslaw radovan radu radwan
    raegan raelyn rafael rafaela rafal raffaele raffaella rafiq raghad raghav raghu raghunath ragna
    ragnar ragnhild raheem rahmat rahmawati rahul raija raik raimo raimon raimondo raimund raimunda
    raimundo raina rainer raisa raj raja rajab rajan rajat rajeev rajendra rajesh rajeshwari
    rajinder rajiv rajko rajni raju rakesh ralf ralph raluca ram raman ramazan ramesh rami ramin
    ramiro ramon ramona ramya rana randall randi randolph randy rangga rani rania ranjan ranjana
    ranjit ranko raoul raphael raphaelle raquel rasha rashed rasheed rashid rashmi rasmus rasoul
    rastislav ratih ratko ratna rauf raul raven ravi ravindra rawan ray raya raymond raymonde raza
    razvan rea rebeca rebecca rebekah rebekka recep reda reece reed reem reema reese reggie regiane
    regina reginald reginaldo regine regis regula reha rehana reid reidar reidun reijo reiko reimund
    reinald reinaldo reiner reinhard reinhold reinier reino reka rekha rembert remco remi remigio
    remko remo remy remzi rena renan renata renate renato renaud rene renee reni renske renu renuka
    renzo reshma restu retno reto reuben rex reyhan reynald reynaldo reza rezvan rhea rhett rhian
    rhiannon rhoda rhodri rhona rhonda rhys rian rianne ricard ricarda ricardo riccardo rich richa
    richard rick ricky rico ridha ridvan ridwan rieko rifqi rigoberto riikka riitta rik rika rikako
    rikard riku rima rina rinaldo rini rino rinus riona riri risa rishabh rishi riska risto rita
    ritesh ritika ritsuko ritu ritva riya riza rizal rizki rizky rizwan roald rob robbie robert
    roberta roberto roberval robin robyn rocco rocio rod roddy roderick rodion rodney rodolfo
    rodolphe rodrigo rodrigue roel roeland roelof rogelio roger rogerio rohan rohini rohit roisin
    roland rolando rolf rollin romain roman romana romane romano romaric romario romeo romeu romina
    romolo romualdo romy ron ronald ronaldo ronan rong ronja ronnie ronny roque rory rosa rosalba
    rosalia rosalie rosalind rosalyn rosana rosangela rosanna rosaria rosario rosaura roscoe rose
    roseanne roseline rosella roselyn rosemarie rosemary rosendo roser rosetta roshni rosi rosie
    rosinha roslyn rosmarie ross rossana rossella rostislav rostyslav roswitha rotimi rowan rowena
    roxana roxane roxanne roy roya royce rozemarijn rozsa ruairi ruaridh ruba ruben rubens ruby
    rucha ruchi rudi rudiger rudolf rudolph rudy ruedi rufino rufus ruggero rui rukiye runar rupa
    rupali rupert rupesh ruprecht ruslan ruslana russ russell rusty rutger ruth ruud ruy ruzena ryan
    ryder ryker rylan rylee ryleigh ryo ryohei ryoichi ryoji ryoko ryosuke ryota ryszard ryuichi
    ryuji ryuta saad saara sabahattin sabina sabine sabri sabrina sacha sachiko sachin sadaf sade
    sadegh sadhana sadie sadik saeed saeid saeko safa sagar sahar sahil sahin said saida saif saige
    saikat sajid sakari saki sakina sakura salah salaheddine salem salete salih saliha salim sally
    salma salman salome saloua salvador salvatore sam sama samanta samantha samar samara samarth
    sameer sameera sameh samer samet sami samia samir samira samu samuel samuli sana sanaa sanchia
    sanda sandeep sander sandhya sandip sandor sandra sandrine sandro sandy sanele sangeeta sanja
    sanjana sanjay sanjeev sanjib sanjiv sanjoy sanna sanne santi santiago santosh saoirse sara
    sarah sari sariah sarika sarina sarita sarka sarmad sarthak sasa sascha sasha sasikumar saskia
    satish satoko satomi satoru satoshi satria satsuki satyendra saul saurabh savannah savas saverio
    savio savita sayaka sayed saylor sayuri scarlett scott seamus sean sebastian sebastiano
    sebastiao sebastien sebnem secil seda sedat seema sefa segun seham seiichi seija seiji sekou
    selcuk selena selim selin selina selma sema semih semra senad senan senay senem sener senga
    sengul senthil sepideh seppo septian serafino seraina serap sercan serdar serena serge sergei
    sergey sergi sergii sergio sergiusz serhan serhat serhii serhiy serife serkan serpil servando
    servet seth setiawan setsuko settimio seun seval sevda severine severino sevgi sevil sevim
    sevinc seydou seyfi sezen sezer shaan shadi shaheen shahid shahin shahram shahrzad shailaja
    shailesh shaima shakil shalini shams shan shane shania shaniqua shankar shanna shannon shantanu
    shanti sharad shari sharif sharmila sharon shashank shashi shaun shauna shawn shayan shayla
    shayna shea sheela sheila shekhar shelby sheldon shelley shelly sheng shereen sherif sherri
    sherry sheryl shibani shigeki shigeo shigeru shiho shikha shilpa shilpi shima shingo shinichi
    shinji shinobu shinta shinya shiori shira shirin shirley shiv shivam shivani shlomo shobha
    shohei shohreh shoichi shoji shona shota shotaro shraddha shreya shreyas shrikant shruti shu
    shubha shubham shubhangi shuhei shuichi shuji shunsuke shweta shyam siamak sian sibel sid
    siddhant siddharth siddhartha siddhi sidney siebe siegbert siegfried sieglinde siegmar sienna
    sierra sigbjorn sigit sigmund signe sigrid sigrun sigurd sigve siham silas silja silje silke
    silvan silvana silvano silverio silvestre silvestro silvia silvie silvina silvio silviu simao
    simin simo simon simona simone simphiwe sina sinan sindhu sindisiwe sindre sinead sinem sini
    sinisa siobhan sioned siphiwe sipho siri sirkka siro sirpa siska sisko sissel siti siv sivert
    siwan sixtine sixto sizwe sjaak sjoerd skye skylar skyler slamet slaven slavica slavisa slavomir
    slawomir sloane slobodan slobodanka smita smriti sneha snehal snezana snorre sofia sofiane sofie
    sofiia sofya soheil soheila sohini sointu sol sola solange soledad solene solenn soline solomiia
    solomon solveig somayeh somya sona sonal sonali song songul sonia sonja sonke sonya sophia
    sophie soraia soraya sorcha soren sorin sorina sorrel sota sotiris souad soufiane souleymane
    soumaya soumya sourav spencer spomenka spyridon spyros srdan srdjan sreejith sri srinath
    srinivas srinivasan sriram srishti stacey stacia stacy staffan stan stanislas stanislav
    stanislava stanislaw stanislawa stanko stanley stavros stefan stefania stefanie stefano steffan
    steffen steffi steinar stelios stella sten stepan stepanka stephan stephane stephanie stephen
    sterling stevan steve steven stewart stian stig stijn stine stipe stjepan stojan stuart sture
    suat subhas subhash subir subramanian subrata sude sudeep sudeshna sudha sudhanshu sudhir sue
    sufyan sugeng suha suhail suharto sujata sujit sujoy sukanya suki sukma sukran suleiman suleman
    suleyman sulis sultan suman sumanta sumeet sumiko sumit sumitra sunaina sundar sune sunil sunita
    suparna supriya suraj surbhi surender surendra suresh surjit susan susana susanna susannah
    susanne susanti sushant sushil sushma sushmita susi susie susumu sutrisno suvi suzana suzanne
    suze suzy svantje svein sven svend svenja sverre svetlana svetozar svitlana swantje swapan
    swapna swapnil swaraj swarup swati syahrul sybil sybille sydney sylke sylvain sylvestre sylvette
    sylvia sylviane sylvie sylwester sylwia symen synne synnove szabolcs szczepan szilvia szymon
    tabitha tadashi tadeusz tadhg tage taha taher tahir taichi taiki taina tais taisia taisto taiwo
    takaaki takafumi takahiro takako takanori takao takashi takayuki takehiko takeo takeru takeshi
    takis takuma takumi takuya talal talia tamar tamara tamas tameka tamer tami tamim tamina tammy
    tamotsu tamsin tancredi taner tanguy tania tanja tanmay tanushree tanvi tanya tao tapan tapani
    tapio tara tarannum taras tarcisio tarek tari tarik tariq tarja tarkan tarmo tarun tasha tasos
    tatiana tatjana tatsuo tatsuya tatum tatyana taufik taufiq tavish tawfik tayfun taylor tayyip
    tazio teagan tecla ted teemu tegan teguh teija tejas tekin teleri telma telmo tendai tenley teo
    teodoro teofilo teppo tere terence teresa teresinha tereza terhi teri tero terrance terrence
    terri terry teruo tess tessa tetsuo tetsuro tetsuya teun thabo thad thaddeus thanasis thandeka
    thandi thandiwe thanh thanos thao thea thekla thelma themba themis theo theodora theodore
    theodoros theresa therese theun thiago thibaud thibault thibaut thierry thijs thilo thodoris
    thokozani thomas thor thorben thorbjorn thore thorsten thulani thuy tia tiago tiana tiberio
    tiberiu tibor tiernan tiffany tihomir tiina tijmen tijs tika tilda till tilman tilmann tim timea
    timm timmy timo timofey timon timoteo timothy tina tinashe tineke ting tino tiphaine titilayo
    tito titouan titus tiziana tiziano tjeerd tobi tobias tobin toby todd tolga tolu tom tomas
    tomasz tome tomek tomislav tommaso tommi tommy tomoaki tomohiro tomoki tomoko tomomi tomoya
    tomoyuki tonci toni tonia tonino tonje tony tonya toon topi topias toralf torben torbjorn torge
    torgeir torhild tori torill tormod torstein torsten torsti torunn toshiaki toshihiko toshihiro
    toshiko toshio toshiyuki toufik touko tova tracey traci tracy traian trang traudl traute travis
    treasa trent trevin trevor trey tricia trina trine trisha tristan tristram trond troy trude
    trudy trupti trutz truus trygve tsubasa tsuneo tsuyoshi tuan tuba tucker tudor tugba tugce tuija
    tulay tullio tumelo tunc tuncay tunde tuomas tuomo turan turgay turgut turhan turlough tushar
    tuti tuula tuulikki tuva twan ty tyler tymofiy tymoteusz tyra tyree tyrone tyson tytti tytus
    ubaldo ubirajara uche uchenna uday udo ugo ugur ujjwal ulf uli uliana ulises ulku ulla ulli
    ulrich ulrik ulrika ulrike uma umang umar umberto umesh umi umit umut unai unni upasana uriel
    uros urpo urs ursa ursel ursina urska ursula urszula urvashi usama usha usman uta utami ute
    utkarsh utku utz uwe vaclav vadim vadym vaibhav vaino vaishali vaishnavi valdemar valdir
    valentin valentina valentine valentino valentyn valentyna valeria valeriano valerie valeriia
    valerio valeriy valery valter valtteri vance vanda vandana vanesa vanessa vangelis vani vania
    vanna varsha varun varvara vasant vasco vasile vasiliki vasilis vasily vasso vasudha vasundhara
    vasyl vasylyna vaughn vedant vedran veena veijo veikko veit velimir vendula veniamin vera verena
    verity vernon veronica veronika veronique vesa vesna viacheslav vibeke vibha vicenc vicente
    vicki vicky victor victoria victoriano victoriya vidar vidhi vidya viera viggo vignesh vijay
    vikas vikash vikram viktor viktoria vilde vilho vilmos vimal vina vinay vinayak vince vincent
    vincenza vincenzo vineet vineeta vinh vinicius vinita vinko vinod vinzenz viola violaine violet
    violeta violette viorel viorica vipin vipul virag viraj virendra virgilio virginia virginie
    vishakha vishal vishnu vishwanath vishwas vitali vitalii vitaliy vitaly vitezslav vito vitor
    vitoria vittoria vittorio vivek vivekanand vivian viviana viviane vivienne vjekoslav vlad vladan
    vladimir vladimira vladislav vlado vladut vladyslav vlasta vlastimil vojislav vojtech volkan
    volker volkmar volodymyr vreni vsevolod vuk vyacheslav waclaw wade wael wafa wagner wahid wahyu
    walburga waldemar waldir waleed walid wallace walter walther walti waltraud waltraut wambui
    wanda wanderley wangari wanjiru warren wassim wataru wawan wayan waylon wayne wei weiwei wen
    wencke wendela wendell wendy wenke werner weronika wes wesley whitney wibowo widi widodo wiebe
    wiebke wieke wieland wieslaw wieslawa wigbert wiktor wiktoria wilbur wilder wilf wilfred
    wilfredo wilfrid wilfried wilhelm wilhelmine will willa willeke willem willi william willie
    willow willy wilma wilmer wilson wim wincenty winfried winifred winnie winston wisnu wissam
    witold wladyslaw wlodzimierz wojciech wojtek wolfgang wolfram wouter wren wulan wyatt wyn xabier
    xander xaver xavi xavier xenia xesus xia xiang xiao ximena xin xing xoan xose xuan xue yacine
    yael yago yahya yaiza yakov yakup yalcin yaman yamila yamini yan yana yang yanina yann yannic
    yannick yannik yannis yanti yanto yara yaretzi yaroslav yaroslava yasar yasemin yaser yash
    yashwant yasin yasir yasmin yasmina yasmine yasser yasuhiro yasuko yasuo yasushi yasuyuki yavuz
    yaw yayan yazan ye yegor yekaterina yelena yeliz yelizaveta yemi yesenia yesim yetunde yevgenia
    yevgeny yevhen yevhenii yi yiannis yigit yildiz yilmaz ying yngve yoann yoel yoga yogendra
    yogesh yogi yogita yohan yohann yohei yoichi yoji yoko yolanda yong yorgos yosef yoshi yoshiaki
    yoshie yoshihiro yoshiki yoshiko yoshinori yoshio yoshito yoshiyuki yosuke yota youcef younes
    youness younis yousef youssef yousuf ysbrand yu yuan yucel yudai yudi yue yui yuichi yuika yuji
    yuka yukari yuki yukie yukiko yukio yuko yuksel yuli yulia yuliana yulianto yuliia yuliya yumi
    yumiko yun yunita yunus yuri yuriko yuriy yusril yusuf yusufa yusuke yuta yutaka yuto yuya yves
    yvette yvo yvon yvonne zach zachariah zachary zack zafer zahra zainab zaira zaire zakaria zakhar
    zaki zamfir zander zane zanele zaneta zara zariah zarko zayden zbigniew zbynek zbyszek zdenek
    zdenka zdenko zdravko zdzislaw zehra zeina zeinab zeke zekeriya zeki zelda zelia zeliha zeljka
    zeljko zeno zenon zerrin zeyad zeynep zhang zhanna zhao zhen zhi zhong ziad zied zinaida zion
    zita zlata zlatko zodwa zoe zoey zofia zohra zohreh zoi zoltan zoran zorica zoubir zouhair zoya
    zsofia zsolt zsuzsa zsuzsanna zubeyde zuhair zuhal zuleica zulema zuri zuzana zuzanna zvonimir
    zygmunt
    """.split()
)
