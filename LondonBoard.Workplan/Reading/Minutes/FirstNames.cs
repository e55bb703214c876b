namespace LondonBoard.Reading.Minutes;

/// <summary>
/// First names that many people have, so that somebody who is charged but on no list is told from a thing or a body:
/// "Abby will", not "Parking will". None that is a usual word or a place besides.
/// </summary>
internal static class FirstNames
{
    private static readonly HashSet<string> Known = new((
        "aaron abby abigail adam adrian agnes aidan aileen alan albert alec alex alexander alexandra alfred alice alison " +
        "alistair allan allison amanda amber amelia amy andrea andrew andy angela angus anita ann anna anne annette annie " +
        "anthony antonio arthur ashley audrey barbara barry beatrice becky ben benjamin bernard beth bethany betty beverley " +
        "bob brad brandon brenda brendan brian bridget bruce bryan callum cameron carl carla carlos carol caroline carolyn " +
        "catherine cathy cecilia charles charlie charlotte cheryl chloe chris christian christina christine christopher claire " +
        "clare clive colin connor craig cynthia daisy dan daniel danielle danny daphne darren dave david debbie deborah declan " +
        "denise dennis derek diana diane dominic donald donna doris dorothy doug douglas duncan dylan eddie edith edward " +
        "eileen elaine eleanor elena elizabeth ellen ellie elsie emily emma eric erica erin esther ethan eva eve evelyn fiona " +
        "florence frances francis frank fred freya gareth gary gavin gemma geoff geoffrey george georgia gerald geraldine " +
        "gerard gillian gina glen glenn gloria gordon graham greg gregory gwen hannah harold harriet harry hazel heather " +
        "hector helen helena henry hilary howard hugh ian ingrid irene iris isaac isabel isobel ivan jacqueline jacqui jake " +
        "james jamie jan jane janet janice jared jasmine jason jean jeff jeffrey jen jennifer jenny jeremy jerry jesse jessica " +
        "jill jim jimmy jo joan joanna joanne jocelyn joe joel john johnny jon jonathan jordan joseph josh joshua joyce juan " +
        "judith judy julia julian julie justin karen kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry " +
        "kevin kirsten kirsty kristin kyle laura lauren laurence lawrence leah lee lena leo leon leonard leslie lewis liam " +
        "lillian linda lindsay lisa liz lloyd logan lois lorna lorraine louis louise lucas lucy luke lydia lynn lynne maggie " +
        "malcolm marcus margaret maria marian marie marilyn marion marjorie martha martin mary matt matthew maureen megan " +
        "melanie melissa michael michelle mick micky miguel mike miranda moira molly monica morag muriel nadia nancy naomi " +
        "natalie natasha nathan neil niall nicholas nick nicola nicole nigel nina noah noel nora norma norman oliver olivia " +
        "oscar owen pam pamela pat patricia patrick paul paula pauline pedro peggy penny pete peter phil philip philippa " +
        "phoebe phyllis rachel ralph raymond rebecca reg richard rita rob robert robin rodney roger ron ronald rosemary rosie " +
        "ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah sean sebastian shane shannon sharon sheila " +
        "shirley simon sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue susan " +
        "susie suzanne sylvia tanya tara ted teresa terry thelma theresa thomas tim timothy tina toby todd tom tony tracey " +
        "tracy trevor valerie vanessa vera vernon veronica vicky victor victoria vincent viv vivian vivien walter wanda warren " +
        "abdul aditi aditya ahmed aisha akira alain alberto alejandro alessandro ali alvaro ana anders andre andreas andrei " +
        "andrzej anil anja anjali ankit antoine anton antonella antonia arjun armin arun ashok astrid axel bartosz bernd björn " +
        "bruno carlo carsten cecile cedric christelle christoph claudia claudio cornelia cristina dagmar damien danilo davide " +
        "deepak didier diego dieter dimitri dirk dmitri dmitry eduardo ekaterina elise emilio emmanuel enrico erik ernst " +
        "eugene fabien fabio farah fatima federico felipe felix fernando filip florian francesca francesco francisco francois " +
        "françois fritz gabriel gabriela gaurav geert gerd giorgio giovanni giulia giuseppe guido guillaume gunther gustav " +
        "gustavo hannes hans hassan heidi heike heinrich heinz helge hendrik henri henrik herbert hervé hiroshi holger hugo " +
        "hussein ibrahim igor ilkka imran ines inga isabella isabelle ismail jaakko jacek jacob jacques jakob jakub jana " +
        "jaroslav javier jens joachim johan johann johanna johannes jorge jose josef josé joão juha julien jutta jörg jürgen " +
        "kai kamal karel karin karsten katarina katarzyna katharina katja katrin keiko kenji khalid klaus konrad krishna " +
        "krzysztof lars laszlo lorenzo luca lucia luigi luis lukas magdalena magnus manuel marc marcel marcelo marcin marco " +
        "marek mariana mario marius marko markus marta mathias mathieu matteo matthias matthieu mauro maxim mehmet michaela " +
        "michal michel mihai mikael mikhail miriam mohamed mohammad mohammed monika muhammad mustafa nadine neha nico nicolas " +
        "niels nikhil niklas nikola nils olaf ole oleg olga omar oskar otto pablo paola paolo pascal patrik pavel petr petra " +
        "philippe pierre pieter piotr prakash priya rafael rahul rajesh ramesh raphael raquel raul ravi renata ricardo roberto " +
        "roland rolf rudolf sabine sabrina samir sandeep sandrine sanjay sascha satoshi serge sergei sergey sergio silke " +
        "silvia simone sonja stefan stefanie steffen sunil suresh susana susanna sven svetlana sören takashi tariq tatiana " +
        "thierry thorsten tobias tomas torsten ulf ulrich ulrike umar ursula uwe valentina vikram viktor vincenzo vishal " +
        "vladimir werner wim wojciech wolfgang xavier yann yannick yuki yuri yusuf yves zbigniew zoltan zoran zuzana " +
        "agnieszka ailsa aimee alana alasdair alastair aleksandr aleksandra alexey alexis alfie alina amina amir amit " +
        "anastasia anatoly andré angelo anika anjana arash arkady arnold arvind ashwin aurelie baptiste bea behnam benedict " +
        "bertil bertrand bilal birgit bjorn boris bradley brendon brett bryn bryony caitlin carmen cecil celia chandra chiara " +
        "chioma ciaran clara clement clifford coleen colette corinne courtney curtis cyril damian darcy darrell darryl deirdre " +
        "delia denis dermot desmond dilip divya dmitriy dougal dwayne eamon edgar edmund edwin elias elif elijah ella elliot " +
        "elliott elsa elvira emeka emil emilia emre enid eoin ernest errol eunice evan evgeny ewan fatoumata fergus finlay " +
        "freddie frederick gail galina garry gerry gilbert giles gladys gonzalo gopal goran greta guillermo gwyneth hamish " +
        "harish haruki harvey hernan hester hilda iain ignacio imogen inaki ingmar ingvar irina ivana ivor jacinta jack jackie " +
        "jacky jaime janette janine jayne jeanette jemima jenna jesper jess joaquin jodie jolene jordi josephine josie juanita " +
        "juliet juliette karl katy kavita kay kazuki keira kelvin kendra kenny kenta kerstin kieran kim kjell kofi konstantin " +
        "kristen kristina kurt kwame kylie lachlan lakshmi larisa larissa larry latoya leanne leila len lennart lesley lester " +
        "letitia leyla libby lionel lorena loretta louisa ludmila luisa lynda mabel madeleine mads maeve maksim mandy manish " +
        "marcia margot marianne marija marina marisol mateo maurice mavis max maxine meena meg mehdi mervyn mikko mildred " +
        "milena millie milo mitchell monique montse morten mukesh murat myles myra nathaniel neal ned nessa ngozi nikita nikki " +
        "nikolai nisha noelle norbert nuria octavia oksana ollie oluwaseun olwen omid oonagh patsy pekka percy phillip polly " +
        "pooja pradeep prasad priscilla quentin raj rajeev ralf randy rasmus reece reza rhiannon rhona rhys rick ricky rikke " +
        "ritu robbie rocio roderick rohit ronnie rory rosalind roxanne rufus rupert ruslan sacha sadie sanjeev saskia scott " +
        "selina seth shaun sheena shelley shirin shweta siobhan sneha solomon soren srinivas stefania stig suzie sybil tabitha " +
        "tamara tamas tamsin tania tatyana teddy tessa theo theodore tiffany tommy travis trish trudy tunde tuomas tyler ulla " +
        "unai vadim valentin valery velma verity vesa vijay viktoria vince vinod wayne wendell wilma winifred ximena xiomara " +
        "yasin yolanda yulia yuriy yvette zach zack zara " +
        "aled alf alun angharad annabel anthea anwen aoife archie averil barney barrie bernadette bert bethan bev brenna " +
        "bridie bron candice carly carole carolin carys cath chas christy ciara cindy cliff conor corin deanna deb debby " +
        "debra debs delyth denys denzil dewi dianne dilys dinah dolores doreen dougie eamonn edna effie eilidh eirian " +
        "elen eleri elinor elspeth elwyn emlyn estelle ethel euan evie ewen faye felicity fintan gaynor geraint gerwyn " +
        "gethin gill glenys glyn glynis gordie gracie grainne gregor gwenda gwilym gwyn hattie haydn hayley hefin hettie " +
        "heulwen huw hywel ida idris ieuan ifan illtyd ilse ioan islwyn iwan jeannie jem jilly judi kath kathie kirstie " +
        "kitty lindsey linsey llinos llyr lottie lowri lyn lyndsey mable maddie mair maisie meinir meirion menna mhairi " +
        "mollie morfydd moya moyra murdo myfanwy nerys nesta nia niamh noreen orla owain padraig patti pauleen paulette " +
        "penelope petula phill pippa rhian rhodri ritchie roberta robyn rodger roisin rona rosalie rosamund rosemarie " +
        "rowena roz sandie sheelagh sheilagh shona sian sinead siân sophy stacy suzy tegan terence thea tilly tomos toni " +
        "trev tricia trina tristan una vicki vikki wilf winnie " +
        "abbie amandeep amelie antony arlene barb beryl billie billy bronagh bronwen bronwyn calum caitriona carmel " +
        "catriona celina cerys cherie chrissie chrissy clarissa clodagh dai davina deana deidre delphine des diarmuid " +
        "dorian dympna elin elisabeth elsbeth emmeline enya eryl evonne fergal finbar francine gabby gabrielle gayle " +
        "genevieve georgie georgina germaine gertie gertrude gilly ginny glenda glynn gwenllian heledd herbie hubert " +
        "ifor indira isla izzy jasper jayden jeannette jeannine jessie jez jinny joanie jodi johnnie jonty jools " +
        "julianne kaitlin katrina kaye keeley kez kiran kirstin kristine laila lara lawrie leigh lenny leonora lilian " +
        "lindy lizzie lizzy lola lorcan lucille lyndon lynette lynsey madge mairi malachy margery marguerite marianna " +
        "marjory marlene marnie martyn marsha maud maura maya melinda melvin melvyn merv merryn mia mitzi mona morwenna " +
        "mungo nanette natalia neville nicky nigella nita norrie odette orlaith oswald paddy petronella philomena " +
        "rachael rebekah reggie renee rhoda ronan rosa rosanna rosanne rosina roslyn russel sabina samina seamus selwyn " +
        "seonaid sharron shelagh shelly sheryl shonagh sidney stephan stevie struan stu sunita susannah suzannah sylvie " +
        "tabatha tamsyn tasha terri terrence tess tiernan torquil verna vivienne wilhelmina winston yasmine yolande zena " +
        "wendy wesley wilfred william yasmin yvonne zachary zoe").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words are a name that begins with one of them.</summary>
    public static bool Begins(string words) =>
        words.Length > 0 && char.IsUpper(words[0]) && Known.Contains(words.Split(' ')[0])
        && NameWords.IsName(words) && !NameWords.IsBody(words);
}
