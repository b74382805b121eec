package org.pillarbox.autoresponse.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.autoresponse.template.SimpleResponder;
import org.pillarbox.directory.UserName;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.settings.DataDirectory;

/** The texts of this server. */
@ApplicationScoped
public class SimpleResponderBean implements Responder {
    @Inject
    private ErrorLog errors;

    private AnswerFiles files;
    private SimpleResponder responder;

    @PostConstruct
    void open() {
        files = new AnswerFiles(DataDirectory.resolve(""));
        responder = new SimpleResponder(files, errors);
    }

    /** Makes the folders into which an administrator puts the files of answers. */
    public void prepareFolders(UserName user) {
        try {
            files.prepare(user);
        } catch (IOException e) {
            errors.error("autoresponse", "The folder for files of " + user + " could not be made: " + e.getMessage());
        }
    }

    @Override
    public ResponderType type() {
        return responder.type();
    }

    @Override
    public Response respond(AnswerRequest request) {
        return responder.respond(request);
    }

    /** What a message would be answered; nothing is sent. */
    public AnswerPreview preview(AnswerRequest request) {
        return responder.preview(request);
    }
}
