package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnBothDatabases
class ImportsApiTest {

    private static final String IMPORTS = Api.BASE + "/imports";

    private final ApiFixture api;
    private final MockMvc mvc;

    ImportsApiTest(TestDatabase test) {
        api = new ApiFixture(test.database());
        mvc = api.as(Scope.CONTACTS);
    }

    @Test
    void a_file_is_taken_run_reported_and_undone() throws Exception {
        String id = taken(
                send(
                        "name",
                        "people.csv",
                        "Name,E-mail,Phone\nAnn,api-ann@x.example,(415) 555-0111\nBen,api-ben@x.example,12\nAnn,api-ann@x.example,\n"));
        mvc.perform(get(Api.BASE + "/jobs/import-" + id))
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.total").value(3));
        api.imports.runAll();
        mvc.perform(get(IMPORTS + "/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.rows").value(3))
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.duplicates").value(1));
        mvc.perform(get(Api.BASE + "/jobs/import-" + id))
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.result.created").value(1));
        mvc.perform(get(IMPORTS + "/" + id + "/rejects.csv"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(
                        content().string(containsString("3,the phone number 12 is too short for United States.,Ben")));
        mvc.perform(get(IMPORTS + "/" + id + "/rejects.csv?lang=zh-CN"))
                .andExpect(content().string(containsString("电话号码 12 对美国来说太短。")));
        mvc.perform(get(IMPORTS + "/" + id + "/undo"))
                .andExpect(jsonPath("$.removed").value(1));
        mvc.perform(post(IMPORTS + "/" + id + "/undo"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("UNDOING"))
                .andExpect(jsonPath("$.job").value("import-undo-" + id));
        api.imports.runAll();
        mvc.perform(get(IMPORTS + "/" + id))
                .andExpect(jsonPath("$.state").value("UNDONE"))
                .andExpect(jsonPath("$.undo.removed").value(1));
        mvc.perform(get(IMPORTS + "/" + id + "/kept"))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get(IMPORTS + "?limit=1"))
                .andExpect(jsonPath("$.items[0].id").value(id));
    }

    @Test
    void a_draft_is_previewed_mapped_started_and_cancelled() throws Exception {
        String id = taken(send("draft", "people.csv", "Wer,Wo\nAnn,draft-ann@x.example\n"));
        mvc.perform(get(IMPORTS + "/" + id)).andExpect(jsonPath("$.state").value("DRAFT"));
        mvc.perform(put(IMPORTS + "/" + id + "/mapping")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"mapping\": {\"Wer\": \"name\", \"Wo\": \"mail\"}}"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(put(IMPORTS + "/" + id + "/mapping")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"mapping\": {\"Wer\": \"name\", \"Wo\": \"email\"}}"))
                .andExpect(status().isOk());
        mvc.perform(get(IMPORTS + "/" + id + "/preview"))
                .andExpect(jsonPath("$.rows[0].name").value("Ann"))
                .andExpect(jsonPath("$.rows[0].emails[0]").value("draft-ann@x.example"));
        mvc.perform(post(IMPORTS + "/" + id + "/start")).andExpect(status().isAccepted());
        mvc.perform(delete(Api.BASE + "/jobs/import-" + id))
                .andExpect(jsonPath("$.state").value("CANCELLED"));
        mvc.perform(post(IMPORTS + "/" + id + "/start")).andExpect(status().isConflict());
        mvc.perform(post(IMPORTS + "/" + id + "/cancel")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,'Colour\nred\n',422,mapping",
        "format,'x',400,format",
        "vcard,'Name,E-mail\n',422,file",
        "xlsx,'Name,E-mail\n',422,file",
        "channel,'E-mail\na@x.example\n',422,channelId",
        "region,'E-mail\na@x.example\n',422,region",
        "json,'E-mail\na@x.example\n',400,mapping"
    })
    void what_is_wrong_is_named(String how, String file, int status, String field) throws Exception {
        send(how.strip(), "f.csv", file.replace("\\n", "\n"))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void a_file_above_the_limit_is_413_and_no_form_is_400() throws Exception {
        send("", "big.csv", "E-mail\n" + "a@x.example\n".repeat(20_000)).andExpect(status().isPayloadTooLarge());
        mvc.perform(post(IMPORTS).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isBadRequest());
        mvc.perform(post(IMPORTS).contentType("multipart/form-data; boundary=x").content("--x\r\nbroken"))
                .andExpect(status().isBadRequest());
        send("nofile", null, "").andExpect(status().isBadRequest());
    }

    @Test
    void jobs_are_seen_only_by_tokens_of_their_scope() throws Exception {
        String id = taken(send("draft", "people.csv", "E-mail\njob@x.example\n"));
        mvc.perform(get(Api.BASE + "/jobs/import-" + id)).andExpect(status().isNotFound());
        mvc.perform(post(IMPORTS + "/" + id + "/start")).andExpect(status().isAccepted());
        mvc.perform(get(Api.BASE + "/jobs/import-" + id)).andExpect(status().isOk());
        api.as(Scope.MONEY).perform(get(Api.BASE + "/jobs/import-" + id)).andExpect(status().isNotFound());
        for (String unknown :
                new String[] {"import-999999999", "nonsense", "import-x", "train-1", "import-undo-" + id}) {
            mvc.perform(get(Api.BASE + "/jobs/" + unknown)).andExpect(status().isNotFound());
        }
        api.imports.runAll();
    }

    private static String taken(ResultActions answer) throws Exception {
        String body = answer.andExpect(status().isAccepted())
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.id");
    }

    /** @param how which one of the fields is odd */
    private ResultActions send(String how, String fileName, String file) throws Exception {
        String is = how.strip();
        StringBuilder form = new StringBuilder();
        if (fileName != null) {
            form.append("--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\x\\")
                    .append(fileName)
                    .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                    .append(file)
                    .append("\r\n");
        }
        field(form, "channelId", is.equals("channel") ? "999999" : Long.toString(api.imports.channel));
        field(form, "format", is.equals("format") ? "odt" : is.equals("vcard") || is.equals("xlsx") ? is : "csv");
        field(form, "draft", Boolean.toString(is.equals("draft")));
        if (is.equals("region")) {
            field(form, "region", "XX");
        }
        if (is.equals("json")) {
            field(form, "mapping", "[1]");
        }
        form.append("--frontier--\r\n");
        byte[] body = form.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(body).isNotEmpty();
        return mvc.perform(post(IMPORTS)
                .contentType("multipart/form-data; boundary=frontier")
                .content(body));
    }

    private static void field(StringBuilder form, String name, String value) {
        form.append("--frontier\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }
}
