"""Heads and feet of articles in many outlets' styles, every one of them made up.

Each is (text, title, byline, publisher, published); None where the text has none.
"""

BODY = """\
The council of Riverton voted on Tuesday to rebuild the harbour bridge, which has been closed to \
lorries since a crack was found in one of its piers.

"We cannot wait for another winter," the mayor, Olga Brandt, told the meeting. Two members voted \
against the plan and one was absent.

Work is expected to begin in spring and to take eighteen months, according to the council's papers.
"""

Head = tuple[str, str | None, str | None, str | None, str | None]

HEADS: tuple[Head, ...] = (
    # Newspapers, byline and date in the usual places.
    (
        f"Riverton votes to rebuild its bridge\n\nBy Jane Smith\n\nMarch 4, 2021\n\n{BODY}",
        "Riverton votes to rebuild its bridge",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Riverton votes to rebuild its bridge\nBy Jane Smith and Bob Lee, Associated Press\n"
        f"Updated Mar. 4, 2021 10:30 AM ET\n\n{BODY}",
        "Riverton votes to rebuild its bridge",
        "Jane Smith and Bob Lee",
        "Associated Press",
        "2021-03-04",
    ),
    (
        f"RIVERTON VOTES TO REBUILD ITS BRIDGE\n\nBY JANE SMITH\nSTAFF WRITER\n\n"
        f"THURSDAY, MARCH 4, 2021\n\n{BODY}",
        "RIVERTON VOTES TO REBUILD ITS BRIDGE",
        "JANE SMITH",
        None,
        "2021-03-04",
    ),
    (
        f"The Riverton Gazette\n\nCouncil votes to rebuild harbour bridge\n\n"
        f"Jane Smith, Staff Writer\n4 March 2021\n\n{BODY}",
        "Council votes to rebuild harbour bridge",
        "Jane Smith",
        "The Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Council votes to rebuild harbour bridge | The Riverton Gazette\n\n"
        f"Jane Smith | Mar 4, 2021\n\n{BODY}",
        "Council votes to rebuild harbour bridge",
        "Jane Smith",
        "The Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Council votes to rebuild harbour bridge - Riverton Daily News\n"
        f"Written by Priya Natarajan\nPublished: 4 March 2021\n\n{BODY}",
        "Council votes to rebuild harbour bridge",
        "Priya Natarajan",
        "Riverton Daily News",
        "2021-03-04",
    ),
    (
        f"# Council votes to rebuild harbour bridge\n\n*By Oluwaseun Adeyemi*\n\n"
        f"**Published 2021-03-04**\n\n{BODY}",
        "Council votes to rebuild harbour bridge",
        "Oluwaseun Adeyemi",
        None,
        "2021-03-04",
    ),
    (
        f"Thursday 4 March 2021\n\nHow a small town lost its bridge\n\n"
        f"A crack, a vote and a long winter\n\nby Hélène Dupont-Martin\n\n{BODY}",
        "How a small town lost its bridge",
        "Hélène Dupont-Martin",
        None,
        "2021-03-04",
    ),
    (
        f"Home > News > Local\n\nHarbour bridge to be rebuilt, council decides\n\n"
        f"Posted on March 4, 2021 by Tom O'Brien\n\n{BODY}",
        "Harbour bridge to be rebuilt, council decides",
        "Tom O'Brien",
        None,
        "2021-03-04",
    ),
    (
        f"Skip to main content\nMenu\nSearch\n\n‘We cannot wait’: Riverton votes for a new bridge\n\n"
        f"Story by Ana María López\n\nFirst published on 4 March 2021\n\n{BODY}",
        "‘We cannot wait’: Riverton votes for a new bridge",
        "Ana María López",
        None,
        "2021-03-04",
    ),
    (
        f"Title: Harbour bridge to be rebuilt\nAuthor: Jane Smith\nDate: 2021-03-04\n"
        f"Publisher: The Riverton Gazette\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        "The Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\n\nBy\nJane Smith\nMarch 4, 2021\n5 min read\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\n\nJane Smith in Riverton\nThu 4 Mar 2021 10.30 GMT\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\nThe council's vote was close.\n\nJane Smith\n"
        f"Transport correspondent\n@janesmith\n\n4 March 2021, 09:12\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"RIVERTON, March 4, 2021 (Reuters) - {BODY}\n(Reporting by Jane Smith; Editing by Bob Lee)\n",
        None,
        "Jane Smith",
        "Reuters",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\n\nRIVERTON (AP) — {BODY}\n\n"
        "© 2021 The Associated Press. All rights reserved.\n",
        "Harbour bridge to be rebuilt",
        None,
        "The Associated Press",
        None,
    ),
    (
        f"Harbour bridge to be rebuilt\n\nRIVERTON, Maine, March 4, 2021 /PRNewswire/ -- {BODY}",
        "Harbour bridge to be rebuilt",
        None,
        "PRNewswire",
        "2021-03-04",
    ),
    (
        f"Opinion\n\nThe bridge we owe our children\n\nBy Jane Smith for The Riverton Gazette\n\n"
        f"{BODY}\nJane Smith is a columnist at The Riverton Gazette.\n\nPublished March 4, 2021\n",
        "The bridge we owe our children",
        "Jane Smith",
        "The Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Exclusive: Cracks known for years before bridge closed\n\nSyndicated investigative reporter "
        f"Jane Mary Smith\n\n{BODY}",
        "Exclusive: Cracks known for years before bridge closed",
        "Jane Mary Smith",
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring: NPR\n\nHeard on Morning Edition\n\nJane Smith\n\n{BODY}",
        "Bridge works to begin in spring",
        "Jane Smith",
        "NPR",
        None,
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n\n— Jane Smith, The Riverton Gazette\n",
        "Bridge works to begin in spring",
        "Jane Smith",
        "The Riverton Gazette",
        None,
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n\nThis article was originally published on "
        "March 4, 2021, in The Riverton Gazette.\n",
        "Bridge works to begin in spring",
        None,
        "The Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n\nPriya Nair is a reporter at the Coast Herald. "
        "Follow her on Twitter.\n\nCopyright © 2021 Coast Herald Media Group. All rights reserved.\n",
        "Bridge works to begin in spring",
        "Priya Nair",
        "Coast Herald",
        None,
    ),
    # Blogs, accounts, agencies: bylines that name no one in full.
    (
        f"Bridge works to begin in spring\n\nPosted by admin on March 4, 2021\n\n{BODY}",
        "Bridge works to begin in spring",
        "admin",
        None,
        "2021-03-04",
    ),
    (
        f"Bridge works to begin in spring\n\nBy Staff\n\nMarch 4, 2021\n\n{BODY}",
        "Bridge works to begin in spring",
        "Staff",
        None,
        "2021-03-04",
    ),
    (
        f"Bridge works to begin in spring\n\nBy Reuters Staff\n4 Mar 2021\n\n{BODY}",
        "Bridge works to begin in spring",
        "Reuters Staff",
        None,
        "2021-03-04",
    ),
    (
        f"Bridge works to begin in spring\n\nBy Associated Press\n\n{BODY}",
        "Bridge works to begin in spring",
        "Associated Press",
        "Associated Press",
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nBy Joseph\n\n{BODY}",
        "Bridge works to begin in spring",
        "Joseph",
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n\nShare this:\nFacebook\nTwitter\n\nMiguel\n\n"
        "3 Comments\n\nLeave a Reply\n",
        "Bridge works to begin in spring",
        "Miguel",
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nWeb Desk | Updated: March 4, 2021 18:20 IST\n\n{BODY}",
        "Bridge works to begin in spring",
        "Web Desk",
        None,
        "2021-03-04",
    ),
    # Names that are no bylines, dates that date nothing.
    (
        f"Bridge works to begin in spring\n\nOlga Brandt, the mayor, at the bridge on 2 March 2021.\n\n"
        f"Photo by Jane Smith / AFP via Getty Images\n\n{BODY}",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nPhoto: Jane Smith\n\n{BODY}\n\nJane Doe and Bob Lee "
        "contributed reporting.\n",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nOct. 4\n\n{BODY}",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n— Olga Brandt (@olgabrandt) April 13, 2021\n\n"
        f"{BODY}",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nBy the time the council met, half the town was in the "
        f"hall.\n\n{BODY}",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\n{BODY}\n\nRELATED: Storm closes port (March 3, 2021)\n\n"
        "2 Comments\n\nTom\nMarch 9, 2021 at 3:14 pm\nAbout time.\n",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    (
        f"Bridge works to begin in spring\n\nThe plan in brief\n\n{BODY}\n\nEdited by Ann Lee\n"
        "Translated by Bob Roy\n",
        "Bridge works to begin in spring",
        None,
        None,
        None,
    ),
    # Bodies alone.
    (BODY, None, None, None, None),
    (
        "The agreement builds upon earlier work between the port and the council, with a new emphasis "
        f"on safety.\nKey Elements\n- Inspections: every six months.\n- Tolls: none.\n{BODY}",
        None,
        None,
        None,
        None,
    ),
    (f"By Jane Smith\n\nMarch 4, 2021\n\n{BODY}", None, "Jane Smith", None, "2021-03-04"),
    (
        f"The Riverton Gazette\n\nBy Jane Smith\nMarch 4, 2021\n\n{BODY}",
        None,
        "Jane Smith",
        "The Riverton Gazette",
        "2021-03-04",
    ),
    # Magazines and sites.
    (
        f"WORLD\n\nMexico's new bridge builders\n\nBy Jane Smith\nMarch 2021 issue\n\n{BODY}",
        "Mexico's new bridge builders",
        "Jane Smith",
        None,
        "2021-03",
    ),
    (
        f"harbourwatch.org\n\nIs the harbour bridge safe at last?\n\nBy Dr. Jane Smith, PhD\n"
        f"04 Mar 2021\n\n{BODY}",
        "Is the harbour bridge safe at last?",
        "Dr. Jane Smith",
        "harbourwatch.org",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt at last, after\nyears of delay and two lawsuits\n\n"
        f"By JANE SMITH Associated Press\n\n{BODY}",
        "Harbour bridge to be rebuilt at last, after years of delay and two lawsuits",
        "JANE SMITH",
        "Associated Press",
        None,
    ),
    (
        f"CNN —\n\nHarbour bridge to be rebuilt\n\nBy Jane Smith, CNN\n\n4 minute read\n\n"
        f"Published 9:14 AM EST, Thu March 4, 2021\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        "CNN",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\n\nAnalysis by Jane Smith, Riverton Gazette political editor\n\n"
        f"March 4, 2021 at 6:00 a.m. EST\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        "Riverton Gazette",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\nMarch 4, 2021 / 10:14 AM EST / CBS News\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        None,
        "CBS News",
        "2021-03-04",
    ),
    (
        f"Harbour bridge to be rebuilt\n\nPUBLISHED THU, MAR 4 2021 9:15 AM EST\n"
        f"UPDATED THU, MAR 4 2021 4:01 PM EST\n\nJane Smith\n@JANESMITH\n\n{BODY}",
        "Harbour bridge to be rebuilt",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Bridge to be rebuilt\n\n{BODY}\n\nPosted by Jane Smith at 3:14 PM\n\nNo comments:\n",
        "Bridge to be rebuilt",
        "Jane Smith",
        None,
        None,
    ),
    (
        f"Ann Lee's Harbour Blog\n\nThursday, March 4, 2021\n\nBridge to be rebuilt at last\n\n{BODY}"
        "\n\nMore articles at Ann Lee's Harbour Blog\n",
        "Bridge to be rebuilt at last",
        None,
        "Ann Lee's Harbour Blog",
        "2021-03-04",
    ),
    (
        "Riverton votes to rebuild its bridge.\n\nBy Jane Smith. March 4, 2021.\n\n" + BODY,
        "Riverton votes to rebuild its bridge.",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Council Votes To Rebuild Bridge, Mayor Hails ‘New Era.’\n\n{BODY}",
        "Council Votes To Rebuild Bridge, Mayor Hails ‘New Era.’",
        None,
        None,
        None,
    ),
    (
        f"Council votes to rebuild bridge\n\nSmith, Jane\n\n2021/03/04\n\n{BODY}",
        "Council votes to rebuild bridge",
        "Smith, Jane",
        None,
        "2021-03-04",
    ),
    (
        f"The Coast Herald: Council votes to rebuild bridge\n\nReported by Jane Smith\n"
        f"Photographs by Bob Lee\n\nMarch 4th, 2021\n\n{BODY}",
        "The Coast Herald: Council votes to rebuild bridge",
        "Jane Smith",
        None,
        "2021-03-04",
    ),
    (
        f"Council votes to rebuild bridge — Coast Herald\nJane Smith · 4 Mar 2021 · 3 min read\n\n{BODY}",
        "Council votes to rebuild bridge",
        "Jane Smith",
        "Coast Herald",
        "2021-03-04",
    ),
)
