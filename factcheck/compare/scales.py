"""The words by which two statements stand against each other: opposed and graded predicates.

Data only. A scale has two poles; each row puts words at a place on it, from 3 (entirely) to 1
(somewhat) towards either pole, 0 for "unchanged". Matching is by
inflected form, phrase before word.

Marks: `=word` this form only, no other inflection. `word~` says of itself that it is temporary,
`word!` that it lasts. `word^` is said of the one who does it, everything else of what it is done
to or of what is so.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What sort of thing a scale tells, which decides how a difference in time counts."""

    STATE = "state"
    """May change from one day to the next: open, closed."""
    OUTCOME = "outcome"
    """Of one event, which has one outcome: approved, rejected."""
    FACT = "fact"
    """Holds whenever it is said: safe, dangerous."""


@dataclass(frozen=True, slots=True)
class Scale:
    """One pair of poles and the words between them."""

    id: str
    up: str
    """What the upper pole means, for a rule's sentence."""
    down: str
    sort: Sort
    rows: str
    """One row a line: the place, then words separated by semicolons."""
    graded: bool = False
    """Whether places between the poles differ in degree; else each word is at its pole."""


SCALES = (
    Scale(
        "course",
        "going on",
        "at an end",
        Sort.STATE,
        """
2 strengthen; deepen; expand; bolster; enhance; grow; intensify; broaden; reinforce; step up
2 stepped up; ramp up; renew; build on; build upon; flourish; thrive; stronger; closer; redouble
2 scale up; gather pace; pick up; boost; improve; advance; increase; extend; prolong; revitalize
2 gain momentum; consolidate; tighter; warmer; upgrade; strengthening; expansion; enhancement
2 extension; renewal; intensification; reinforcement
1 continue; ongoing; go on; persist; maintain; remain in place; in force; in effect; under way
1 underway; proceed; resume; restart; restore; revive; reinstate; relaunch; start; begin; launch
1 commence; establish; set up; existing; exist; active; operational; functioning; function; intact
1 keep going; on track; up and running; sustain; uninterrupted; kick off; take place; go ahead
1 move forward; go forward; alive and well; still stand; remain strong; reopen; back in service
1 unaffected; unbroken; =holding; carry on; endure; prevail; reaffirm; recommit; introduce
1 initiate; in operation; still running; never stop; as usual; normal; normalize; reconnect
1 reactivate; back on track; back to normal; in progress; institute; uphold; preserve; keep up
1 continuation; resumption; restoration; revival; reinstatement; establishment; normalise
1 beginning; cooperate; collaborate; work together; work jointly; share intelligence
1 exchange intelligence; normalization; reopening; in use; continuity; in business; keep working
1 keep operating; be back; be up; back online; come back online; available again
-1 strain; fray; weaken; erode; deteriorate; cool; sour; slow; slow down; hamper; hinder; disrupt
-1 undermine; falter; dwindle; shrink; scale back; scaled back; cut back; reduce; curtail; impede
-1 wane; fade; impair; rift; standoff; friction; setback; tension; dispute; more difficult; harder
-1 difficult; limit; restrict; jeopardize; suspicion; distrust; mistrust; obstruct; scale down
-1 complicate; lose momentum; run into trouble; spat; diplomatic row; row over; row between
-1 cast doubt; downgrade; sluggish; decline; weakening; erosion; deterioration; slowdown
-1 disruption; reduction; restriction; obstacle; damage
-2 stall; halt; standstill; stand still; stop; cease; paralyze; paralyse; paralysis; deadlock
-2 come to a standstill; come to a halt; bring to a standstill; screech to a halt; stalemate
-2 gridlock; impasse; grind to a halt; cut off; dormant; inactive; idle; dry up; shut down
-2 shutdown; =closed; closure; at a halt; cripple; block; break off; come to nothing; fail
-2 failure; be out of service; out of service; out of action; suffocate; snag; suspend~
-2 suspension~; pause~; postpone~; postponement~; interrupt~; interruption~; delay~; shelve~
-2 put off~; on hold~; in limbo~; freeze~; adjourn~; defer~; moratorium~; hiatus~; outage~
-2 on ice~; stay~; stoppage; cessation; put on hold~; suspend indefinitely; bring to a halt
-2 no progress; be down~; offline~; unavailable~; out of order~; go down~; knock out~
-3 collapse!; break down!; breakdown!; fall apart!; disintegrate!; unravel!; crumble!; implode!
-3 sever!; dismantle!; end!; terminate!; abolish!; scrap!; abandon!; axe!; dissolve!; disband!
-3 =gone!; be over!; be all over!; be dead!; defunct!; vanish!; disappear!; extinct!; cancel!
-3 call off!; discontinue!; revoke!; repeal!; rescind!; wind up!; phase out!; eliminate!; destroy!
-3 ruin!; rip up!; tear up!; demise!; expire!; lapse!; fall through!; annul!; ditch!; drop dead!
-3 cut tie!; no more!; in tatters!; in ruins!; kill off!; quash!; put an end!; bring to an end!
-3 come to an end!; undo!; unwound!; withdraw!; pull the plug!; write off!; meltdown!
-3 disintegration!; dissolution!; termination!; abolition!; cancellation!; elimination!; expiry!
-3 abandonment!; destruction!; disappearance!; severance!; revocation!; in shreds!; in pieces!
2 spread; rage on; gather strength; re-emerge
-3 lift!; declare over!; wipe out!; fold!; go bankrupt!; break off!; burn out!
1 at full power; at full capacity; in full swing; full steam ahead
""",
        graded=True,
    ),
    Scale(
        "level",
        "going up",
        "going down",
        Sort.STATE,
        """
3 surge; soar; skyrocket; jump; spike; explode; explosion; boom; double; triple; quadruple
3 record high; all-time high; rocket; balloon; snowball; shoot up; mushroom; leap; on the rise
2 rise; increase; grow; growth; climb; gain; go up; =higher; expand; swell; accelerate; rally
2 rebound; escalate; escalation; strengthen; worsen; uptick; multiply; mount; upswing; raise
2 =greater; boost; bounce back; hike; hiking; hiked; build up; upward; =topped; =tops; overtake
2 exceed; lift; appreciate; inflate; heighten; outpace; proliferate; acceleration; expansion
2 proliferation; climbing; widen; influx; buildup; go through the roof
1 edge up; inch up; tick up; creep up
0 unchanged; stable; steady; flat; constant; level off; plateau; stagnate; stagnation; hold steady
0 stabilize; stabilise; hover; no change; stay the same; remain the same; static; unaltered
-1 dip; ease; edge down; edge lower; inch down; moderate; soften; slip
-2 fall; decrease; decline; drop; shrink; sink; slide; =lower; =lowered; =lowering; =lowers
-2 reduce; reduction; cut; go down; contract; contraction; recede; subside; dwindle; diminish
-2 abate; downturn; recession; weaken; slow; shed; lessen; decelerate; drain; wane; =fewer
-2 deplete; downward; come down; trim; cheapen; depreciate; retreat; deflate; thin; lag
-2 fall short; on the wane; slowdown; weakening; shrinkage; decreasing; loss; narrow; reversal
-3 plunge; plummet; collapse; crash; nosedive; slump; tumble; halve; record low; all-time low
-3 free fall; freefall; slash; sink like; evaporate; wipe out; crater; shrivel; dry up
-3 lowest level; all-time low
3 highest level
""",
        graded=True,
    ),
    Scale(
        "quality",
        "getting better",
        "getting worse",
        Sort.STATE,
        """
2 improve; improvement; better; recover; recovery; progress; heal; upgrade; refine; thrive; mend
2 prosper; flourish; revive; rebound; on the mend; well-functioning
0 unchanged; stable; no change
-2 worsen; worse; deteriorate; deterioration; degrade; decline; decay; relapse; aggravate; suffer
-2 exacerbate; downgrade; go downhill; ailing; backslide; crumble
""",
    ),
    Scale(
        "approval",
        "approved",
        "rejected",
        Sort.OUTCOME,
        """
2 approve; approval; pass; passage; adopt; adoption; ratify; ratification; endorse; authorize
2 authorise; authorization; greenlight; green light; sign off; sign into law; accept; acceptance
2 agree; agreement; consent; clear; grant; uphold; sanction; vote for; vote in favor; rubber-stamp
2 vote in favour; give the go-ahead; go-ahead; enact; okay; accede; sign; accredit; certify; waive
-2 reject; rejection; veto; vote down; voted down; turn down; throw out; thrown out; rebuff
-2 overturn; refuse; refusal; decline; deny; vote against; strike down; struck down; disapprove
-2 quash; spurn; block; defeat; rule against; disallow; override; knock back; shoot down; dismiss
-2 nix; oppose; snub; scuttle; derail; torpedo; say no; overrule; invalidate
""",
    ),
    Scale(
        "openness",
        "open",
        "closed",
        Sort.STATE,
        """
2 open; =opened; =opens; =opening; reopen; accessible; unlock; unblock; inaugurate; unsealed
-2 =closed; =closes; =closing; =close; closure; shut; shut down; shutdown; shutter; =locked; seal
-2 seal off; barricade; cordon; inaccessible; impassable; board up; lockdown; off limits; blockade
-2 fence off; bar; block
""",
    ),
    Scale(
        "victory",
        "won",
        "lost",
        Sort.OUTCOME,
        """
2 win^; victory^; victorious^; triumph^; beat^; defeat^; prevail^; elect; re-elect; reelect
2 outpoll^; overcome^; champion^; clinch^; edge out^; thrash^; trounce^; outscore^; oust^; unseat^
2 take the title^; crown; come out on top^; retain the title^; hold on to^; topple^; landslide^
2 upset^; knock out^; rout^; =first place^
-2 =lose^; =loses^; =lost^; =losing^; loss^; concede^; beaten; beat; defeat; defeated; thrash
-2 trounce; edge out; runner-up^; overpower; eliminate; unseat; oust; outplay; knock out; topple
-2 be routed; crash out^; bow out^; =second place^; last place^; relegate
-2 vote out; vote out of office; fall short; be eliminated
2 take gold^; win re-election^; reach the final^
""",
    ),
    Scale(
        "life",
        "alive",
        "dead",
        Sort.OUTCOME,
        """
2 alive; survive^; survival; =living; rescue alive; unharmed; still breathing; pull through
2 outlive^; escape unhurt; safe and well; unhurt; unscathed
-2 die; =dead; =death; =deaths; kill; murder; execute; execution; behead; assassinate; perish
-2 drown; fatal; fatality; slay; slain; lifeless; deceased; corpse; suicide; homicide
-2 lose his life; lose her life; succumb; lose their lives; pass away; passed away
-2 starve to death; massacre; electrocute; decapitate; euthanize; bury; funeral; posthumous
-2 strangle
""",
    ),
    Scale(
        "guilt",
        "guilty",
        "cleared",
        Sort.OUTCOME,
        """
2 guilty; convict; conviction; plead guilty; sentence; indict; liable; culpable; incriminate
2 implicate; condemn; at fault; charge; blame; complicit; accuse; perpetrator
-2 acquit; acquittal; exonerate; innocent; not guilty; vindicate; absolve; drop charge
-2 drop all charge; clear of; cleared; =clears; pardon; overturn conviction; dismiss charge
-2 charge be drop; blameless; exculpate; not liable; drop the case; drop the charge
""",
    ),
    Scale(
        "safety",
        "safe",
        "dangerous",
        Sort.FACT,
        """
2 safe; safely; harmless; benign; nontoxic; non-toxic; risk-free; no risk; drinkable; secure
2 edible; potable; tolerable; uncontaminated; no danger; pose no; low risk; low-risk
2 well tolerated; no side effect; no health risk; beneficial; healthy; good for
-2 danger; dangerous; unsafe; harmful; harm; hazard; hazardous; risky; toxic; deadly; lethal
-2 poison; poisonous; contaminate; threat; perilous; unhealthy; detrimental; carcinogenic
-2 carcinogen; side effect; pose a risk; high risk; high-risk; at risk; insecure; bad for
-2 endanger; injure; damage; hurt; unfit; adverse; noxious; virulent; pollute; undrinkable
-2 injurious; deleterious
""",
    ),
    Scale(
        "success",
        "successful",
        "unsuccessful",
        Sort.OUTCOME,
        """
2 succeed; success; successful; effective; efficacious; efficacy; accomplish; achieve; work well
2 pay off; bear fruit; breakthrough; manage to; fulfil; fulfill; able to; proven to work; capable
2 reach deal; reach a deal; reach an agreement; strike a deal; protective; useful; does work
2 overcome; helpful; productive; meet target; meet its target; hit target; benefit
-2 fail; failure; unsuccessful; ineffective; ineffectual; useless; flop; fiasco; backfire; futile
-2 fall short; miss target; miss its target; not work; come to nothing; fruitless; unable to
-2 botch; no effect; no benefit; no use; worthless; little effect; ineffectively; inefficient
-2 botched; unproductive; without success; in vain; end without; break up without; incapable
-2 abortive; inefficacious; powerless; unhelpful
""",
    ),
    Scale(
        "permission",
        "allowed",
        "forbidden",
        Sort.STATE,
        """
2 allow; permit; legal; legalize; legalise; legalization; lawful; authorize; authorise; entitle
2 lift ban; lift the ban; lift a ban; licence; license; decriminalize; decriminalise; legitimate
2 enable; free to; permissible; approve; overturn ban; welcome; unban; constitutional
-2 ban; prohibit; prohibition; forbid; outlaw; illegal; illegally; unlawful; illicit; criminalize
-2 criminalise; bar; block; embargo; rule out; crack down; clamp down; not allow; disallow
-2 unconstitutional; prevent; restrict; censor; boycott; blacklist; off limits; illegitimate
""",
    ),
    Scale(
        "truth",
        "true",
        "false",
        Sort.FACT,
        """
2 =true; genuine; authentic; real; legitimate; legit; confirm; verify; accurate; correct; factual
2 corroborate; authenticate; substantiate; validate; prove; proof; undeniable; bona fide; truthful
2 not a hoax; no hoax
-2 false; falsely; hoax; fake; fabricate; fabrication; untrue; myth; bogus; satire; satirical
-2 fiction; fictional; fictitious; misleading; debunk; disprove; incorrect; inaccurate; unfounded
-2 baseless; made up; made-up; make up; invent; prank; phony; phoney; forged; forgery; doctored
-2 photoshopped; staged; discredit; groundless; wrong; erroneous; disinformation; misinformation
-2 refute; rumor; rumour; lie; unsubstantiated; deny; denial; untruth; nonsense; rubbish
-2 counterfeit; fraudulent; deny report; never happen; not happen; conspiracy theory; urban legend
-2 imposter; pseudoscience; no evidence; no truth; no basis; not real; no proof; contradict
-2 mistaken
""",
    ),
    Scale(
        "place",
        "present",
        "away",
        Sort.STATE,
        """
2 arrive^; arrival; enter^; entry; join^; return^; stay^; remain^; attend^; present; welcome; deploy
2 invade^; land^; move in^; settle^; accede^; show up^; turn up^; rejoin^
-2 leave^; =left^; depart^; departure; exit^; withdraw; withdrawal; quit^; pull out; step down^
-2 flee^; abandon^; evacuate; evacuation; absent; skip^; absence; stay away^; drop out^; walk out^
-2 vacate^; go home^; boycott^; miss^; secede^; move out^; retreat^; desert^; =gone^
""",
    ),
    Scale(
        "office",
        "in office",
        "out of office",
        Sort.OUTCOME,
        """
2 appoint; hire; reinstate; promote; take office; swear in; sworn in; recruit; remain in office
2 appointment; promotion; re-election; reelection; inauguration; nomination; stay on; take over
2 succeed; nominate; inaugurate; rehire; keep his job; keep her job; employ
-2 fire; fired; sack; dismiss; dismissal; oust; resign^; resignation; step down; lay off; layoff
-2 laid off; quit^; impeach; demote; depose; overthrow; retire; suspend~; make redundant; cut job
-2 remove; stand down; force out; unemployed; jobless; expel; sacked; leave office; leave his post
-2 removal; impeachment; ouster; sacking; retirement; expulsion; leave her post
-2 vote out; vote out of office; forced to resign; be ousted
""",
    ),
    Scale(
        "will",
        "made to go",
        "of one's own will",
        Sort.OUTCOME,
        """
2 fire; fired; sack; sacked; sacking; dismiss; dismissal; oust; ouster; be ousted; force out
2 forced to resign; forced to step down; forced to quit; forced out; lay off; layoff; expel
2 expulsion; vote out; vote out of office; impeachment
-2 resign^; resignation; step down^; stand down^; quit^; retire^; retirement
""",
    ),
    Scale(
        "custody",
        "in custody",
        "at liberty",
        Sort.STATE,
        """
2 arrest; detain; detention; jail; imprison; capture; incarcerate; in custody; behind bars
2 apprehend; take hostage; hold hostage; kidnap; abduct; lock up; hold captive; in prison; remand
2 seize; catch; caught; hold prisoner; intern; imprisonment; incarceration; held in custody
-2 release; =freed; =frees; set free; go free; =freeing; escape; at large; bail; liberate; parole
-2 on the run; walk free; evade; elude; still at large; let go; get away; rescue
-2 be free; roam free
""",
    ),
    Scale(
        "support",
        "for it",
        "against it",
        Sort.STATE,
        """
2 support; favor; favour; =backs; =backed; =backing; endorse; endorsement; in favor of; praise
2 in favour of; welcome; applaud; advocate; champion; defend; approve of; advocate for
2 stand behind; sympathetic; rally behind; side with; commend; recommend; encourage; hail; promote
2 embrace; popular; agree with; approve
-2 oppose; opposition; opponent; criticize; criticise; criticism; condemn; denounce; object to
-2 objection; reject; resist; protest; lambast; decry; disapprove; attack; slam; blast; hostile
-2 speak out against; come out against; rail against; be against; vote against; argue against
-2 speak against; campaign against; lobby against; discourage; hate; dislike; unpopular; disagree
-2 advise against; warn against; rebuke; deplore; repudiate
""",
    ),
    Scale(
        "cause",
        "bringing it about",
        "keeping it away",
        Sort.FACT,
        """
2 cause; lead to; trigger; spark; bring about; give rise; induce; provoke; result in
2 contribute to; increase the risk; raise the risk; increase risk; worsen; promote; fuel
2 responsible for; stoke; associated with; linked to; link to; tied to; transmit; spread
2 encourage; stimulate; produce; cause by; association with; association between; link between
2 connection between; linked with; increase; enhance; aggravate; exacerbate; drive; due to; raise
2 cause of; predispose; correlate; facilitate; susceptible
-2 prevent; prevention; protect against; protect from; protect; reduce the risk; lower the risk
-2 avert; reduce risk; cure; stop; inhibit; suppress; block; ward off; immune; immunity; unrelated
-2 no link; no connection; not linked; no association; treat; avoid; shield; combat; reduce
-2 mitigate; protection; cure for; treatment for; protection against; reduction in risk; decrease
-2 neutralize; neutralise; kill; alleviate; curb; lower; thwart; deter; relieve; eradicate
-2 protective; prophylaxis; prophylactic; hinder; slow; independent of; resistant; eliminate
-2 weaken
""",
    ),
    Scale(
        "having",
        "with it",
        "without it",
        Sort.STATE,
        """
2 contain; =include; =includes; =included; possess; equip; feature; carry; consist; comprise
2 available; full of; provide; supply; plenty; abundant; ample; enough; sufficient; inclusive
2 stock; adequate
-2 lack; lacking; devoid; without; exclude; omit; shortage; scarce; scarcity; deprive; unavailable
-2 free of; free from; run out; insufficient; deficit; absence; short of; empty; out of stock
-2 =missing; remove; deficiency; no longer has; zero; inadequate; not enough; bereft; run dry
""",
    ),
    Scale(
        "finding",
        "found",
        "missing",
        Sort.STATE,
        """
2 find; =found; discover; discovery; locate; recover; retrieve; track down; detect; identify
2 uncover; rescue; spot; trace; unearth; resurface; surface
-2 =missing; disappear; disappearance; vanish; =lost; untraceable; unaccounted; not found
-2 undetected; no trace; no sign; go missing; unidentified; elusive; hidden; unseen; undetectable
""",
    ),
    Scale(
        "building",
        "standing",
        "destroyed",
        Sort.STATE,
        """
2 build; construct; construction; erect; repair; rebuild; reconstruct; intact; undamaged; renovate
2 restore; spare; standing; =holding; unscathed; preserve; assemble; founded; create; salvage
2 save
-2 destroy; destruction; demolish; demolition; tear down; raze; burn down; wreck; collapse
-2 flatten; bulldoze; burst; cave in; ruin; devastate; devastation; gut; level to the ground
-2 crush; smash; blow up; damage; scrap; dismantle; break; shatter
2 survive^; escape damage; unharmed
""",
    ),
    Scale(
        "health",
        "well",
        "ill",
        Sort.STATE,
        """
2 healthy; =recovered; =recovers; =well; cure; test negative; in good health; heal; fit
2 uninfected; vaccinated; negative for; discharge; asymptomatic; uninjured; unhurt; unharmed
2 healthful; disease-free
-2 ill; illness; sick; sicken; infect; infection; hospitalize; hospitalise; test positive; ailing
-2 positive for; diagnose; contract; injured; injury; wounded; unwell; unvaccinated; suffer from
-2 in hospital; critical condition; symptomatic; catch; come down with; unfit; diseased
""",
    ),
    Scale(
        "trade",
        "bought",
        "sold",
        Sort.OUTCOME,
        """
2 buy; =bought; purchase; acquire; acquisition; take over; =paid; import; lend; rent; borrow
-2 sell; =sold; sale; divest; offload; export; repay; unload; dispose of
""",
    ),
    Scale(
        "peace",
        "peace",
        "fighting",
        Sort.STATE,
        """
2 peace; peaceful; peacefully; ceasefire; cease-fire; truce; armistice; calm; nonviolent
2 non-violent; quiet; lay down arms; surrender; reconcile; reconciliation; de-escalate; stand down
2 disarm; pacify; orderly; ally; alliance; friendly
-2 war; warfare; fighting; fight; attack; clash; violence; violent; violently; invade; invasion
-2 riot; bomb; shell; hostilities; assault; airstrike; air strike; conflict; combat; offensive
-2 battle; raid; hostile; turmoil; unrest; bloody; skirmish; mobilize; mobilise; enemy; escalate
""",
    ),
    Scale(
        "belief",
        "confirmed",
        "denied",
        Sort.OUTCOME,
        """
2 confirm; confirmation; acknowledge; admit; affirm; verify; concede; confess; corroborate; claim
2 agree; believe; recognise; recognize; certain; convinced; trust; own up
-2 deny; denial; refute; dispute; reject claim; disavow; rebut; contradict; repudiate; dismiss
-2 doubt; sceptical; skeptical; disbelieve; question; uncertain; cast doubt; unconvinced; distrust
-2 contest; disagree
""",
    ),
    Scale(
        "money",
        "in profit",
        "at a loss",
        Sort.STATE,
        """
2 in profit; make a profit; profit; profitable; surplus; earn; gain; lucrative; solvent
2 in the black; windfall; prosperous
-2 at a loss; make a loss; loss; losses; loss-making; unprofitable; deficit; bankrupt; bankruptcy
-2 insolvent; insolvency; in the red; default; debt; indebted; broke; lose money; shortfall
""",
    ),
    Scale(
        "schedule",
        "in time",
        "late",
        Sort.STATE,
        """
2 on time; on schedule; ahead of schedule; early; punctual; on track; earlier; ahead; prompt
-2 late; delay; behind schedule; overdue; later; belated; postpone; behind; lag; tardy
-2 miss deadline; miss the deadline
""",
    ),
    Scale(
        "secrecy",
        "public",
        "secret",
        Sort.STATE,
        """
2 public; publicly; disclose; disclosure; reveal; publish; leak; unveil; declassify; announce
2 transparent; openly; release; expose; overt; publicize
-2 secret; secretly; conceal; classify; undisclosed; cover up; withhold; hide; hush; covert
-2 confidential; covertly; private; privately; keep quiet; redact; secretive; clandestine
-2 suppress
""",
    ),
    Scale(
        "control",
        "under control",
        "out of control",
        Sort.STATE,
        """
2 under control; contain; extinguish; put out; tame; bring under control; controlled; rein in
2 quell
-2 out of control; uncontrolled; rage; uncontained; still burning; spread; blaze; rampage
-2 unchecked
""",
    ),
    Scale(
        "duty",
        "required",
        "left to choice",
        Sort.FACT,
        """
2 mandatory; compulsory; require; oblige; obligatory; force; compel; necessary; mandate; needed
2 essential; forced; binding; enforce; involuntary; indispensable
-2 voluntary; optional; voluntarily; unnecessary; exempt; needless; not required; no need; waive
-2 at will; by choice; of own accord; non-binding; nonbinding; willingly; elective; dispensable
""",
    ),
    Scale(
        "chance",
        "likely",
        "unlikely",
        Sort.STATE,
        """
2 likely; probable; possible; possibility; certain; inevitable; sure; feasible; plausible
2 expected; on course; realistic; foreseeable
-2 unlikely; improbable; impossible; no chance; implausible; infeasible; unthinkable; unrealistic
-2 out of the question; ruled out; no possibility; unexpected; unforeseen; little chance
""",
    ),
    Scale(
        "union",
        "together",
        "apart",
        Sort.STATE,
        """
2 marry; wed; wedding; together; reunite; unite; unity; united; merge; merger; engaged; unify
2 rejoin; couple; annex; reunification
-2 divorce; separate; separation; split; break up; =apart; part way; estranged; annulment; single
-2 secede; demerger; spin off; divide; unmarried; independent; independence; broken up
""",
    ),
    Scale(
        "purity",
        "clean",
        "tainted",
        Sort.STATE,
        """
2 clean; pure; sterile; untainted; uncontaminated; disinfect; pristine; purify; honest; fair
2 free and fair; unpolluted; fairly; transparent; legitimate; honestly; ethical; upright
-2 dirty; contaminate; contamination; pollute; pollution; taint; filthy; corrupt; rig; rigged
-2 unfair; fraud; cheat; dishonest; unclean; impure; bribe; corruption; dope; doping; irregularity
-2 biased; unethical; stolen election; steal; embezzle
""",
    ),
    Scale(
        "permanence",
        "lasting",
        "temporary",
        Sort.STATE,
        """
2 permanent!; permanently!; lasting!; irreversible!; for good!; forever!; irreparable!
2 indefinitely!; enduring!; definitive!; long-term!; for ever!; irrevocable!; once and for all!
2 here to stay!
-2 temporary~; temporarily~; short-lived~; interim~; transitory~; transient~; momentary~
-2 provisional~; passing~; short-term~; for now~; stopgap~; brief~; fleeting~; reversible~
-2 for the time being~
""",
    ),
    Scale(
        "extent",
        "entire",
        "limited",
        Sort.STATE,
        """
2 substantive; substantial; =severe; serious; grave; entire; total; complete; widespread; major
2 sweeping; extensive; catastrophic; massive; dramatic; profound; overwhelming; drastic
2 significant; nationwide; universal; considerable; thorough; wholesale
-2 minor; limited; superficial; partial; slight; symbolic; technical; procedural; modest; mild
-2 administrative; negligible; minimal; insignificant; marginal; cosmetic; isolated; trivial
-2 small-scale; restricted; tiny; localized; localised
""",
    ),
)

ANTONYMS = """
high, tall / low
large, big, huge, vast, giant / small, tiny, little
long / short, brief
old, elderly, ancient / young, new, modern
hot, warm / cold, cool
strong, powerful / weak, feeble
heavy / light
fast, quick, rapid, swift / slow
rich, wealthy, affluent / poor, impoverished
expensive, costly / cheap, inexpensive, affordable
easy, simple, straightforward / difficult, hard, complicated, tough
common, widespread, frequent / rare, uncommon, scarce, infrequent
private / public, state-owned
male, man, men, boy, boys / female, woman, women, girl, girls
husband / wife
father / mother
son / daughter
brother / sister
king / queen
north, northern / south, southern
east, eastern / west, western
northeast, northeastern / southwest, southwestern
northwest, northwestern / southeast, southeastern
first / last, final
major / minor
majority / minority
full / empty
partial, partially, partly / total, totally, complete, completely, full, fully
natural / artificial, synthetic, man-made
domestic / foreign, overseas
urban / rural
indoor, indoors / outdoor, outdoors
internal / external
import, imports, imported / export, exports, exported
inside / outside
above, over / below, beneath, under
near, nearby, close / far
plus / minus
with / without
commencement / conclusion
maximum / minimum
upper / lower
inner / outer
night / day
morning / evening
wet, rainy / dry, arid
single, sole / multiple, several
visible / invisible
known / unknown
clear / unclear, ambiguous
normal / abnormal
deliberate, intentional, deliberately, intentionally / accidental, unintentional, accidentally
happy, pleased, glad / sad, unhappy, upset
good, excellent, great / bad, poor, terrible
positive / negative
active / inactive, passive
abroad / home
employed / unemployed, jobless
oldest / youngest, newest
largest, biggest / smallest
longest / shortest
highest, tallest / lowest, shortest
strongest / weakest
richest / poorest
fastest / slowest
best / worst
most / least, fewest
hottest, warmest / coldest
more / less, fewer
greater / smaller, lesser
better / worse
older / younger, newer
faster / slower
stronger / weaker
earlier / later
before, prior / after, following
always / never
everyone, everybody, everything / nobody, nothing
black / white
left / right
front / back, rear
bright / dark
loud / quiet, silent
thick / thin
wide / narrow
deep / shallow
deepest / shallowest
widest / narrowest
heaviest / lightest
cheapest / dearest, costliest
earliest / latest
sweet / bitter
soft / hard
sharp / blunt
solid / liquid
hero / villain
victim / perpetrator
buyer / seller
employer / employee
teacher / student
parent / child
ally, friend / enemy, foe
winner / loser
optimistic / pessimistic
optimism / pessimism
hope / despair
love / hate, hatred
ascend / descend
attack / defend
borrow / lend
push / pull
remember / forget
include / exclude
expand / contract
appear / disappear
accelerate / decelerate
add / remove, subtract
inhale / exhale
import / export
lengthen / shorten
attach / detach
advance / retreat
create / destroy
float / sink
laugh / cry
asleep, sleep, sleeping / awake
sit, sitting / stand, standing
push / pull
daily / weekly, monthly, yearly
conservative / liberal, progressive
left-wing / right-wing
democratic / authoritarian
civilian / military
professional / amateur
civil / criminal
digital / analog, analogue
renewable / fossil
carnivore / herbivore
vegetarian, vegan / meat
bullish / bearish
summer / winter
"""
"""Pairs opposed when all else is equal: one pair a line, each side's words separated by commas."""
