#!/bin/sh
# A working external autoresponder: says that the message came, with its first lines.
#
# The command on the user's AutoResponder page, with the path where this file lies:
#     /bin/sh "/opt/pillarbox/samples/autoresponder.sh"
#
# Standard input is the incoming message. What is written to standard output is the answer, header and body. Lines on standard
# error say who gets it. The last argument is a control file, which is not needed.

# The body begins behind the first empty line. Ten lines of it are enough.
body=$(tr -d '\r' | sed '1,/^$/d' | head -n 10)

# Nobody is told twice: whoever asks to be left alone gets no answer.
case $SUBJECT in
    *"no answer"*)
        echo "To: None" >&2
        exit 0
        ;;
esac

# Without a line "To:" the sender gets the answer. The message stays in the mailbox:
echo "Keep: 1" >&2

cat <<END
To: $REPLY_TO
From: $MAILBOX
Date: $(date -R)
Subject: Your message has arrived
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Your message "$SUBJECT" has arrived. It began with:

$body
END
