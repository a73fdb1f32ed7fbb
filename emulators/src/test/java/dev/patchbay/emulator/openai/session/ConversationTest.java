package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items that a server remembers, and what a client may do to them. */
final class ConversationTest {
    private final Room room = Room.open(Scenario.builder().reply(Reply.tone(440, 1_000)));

    private Room create(String id, String previous) {
        return room.client("{'type':'conversation.item.create','event_id':'mine'," + previous
                + "'item':{'id':'" + id + "','type':'message','role':'user','content':[{'type':'input_text','text':'"
                + id + "'}]}}");
    }

    private List<String> ids() {
        return room.session.conversation().stream().map(Item::id).toList();
    }

    private String spokenItem() {
        return room.client("{'type':'response.create'}").pass(2_000).at("response.output_item.done", "/item/id");
    }

    private Room truncate(String id, int index, int ms) {
        return room.client("{'type':'conversation.item.truncate','item_id':'" + id + "','content_index':" + index
                + ",'audio_end_ms':" + ms + "}");
    }

    @Test
    void itemsStandWhereTheClientPutsThem() {
        create("b", "");
        create("d", "'previous_item_id':'b',");
        create("a", "'previous_item_id':'root',");
        create("c", "'previous_item_id':'b',");
        assertThat(ids()).containsExactly("a", "b", "c", "d");
        assertThat(room.at("conversation.item.added", "/previous_item_id")).isEqualTo("b");
        assertThat(room.types()).endsWith("conversation.item.added", "conversation.item.done");
    }

    @Test
    void anItemAfterOneThatIsNotThereIsRefused() {
        create("a", "'previous_item_id':'nowhere',");
        assertThat(room.at("error", "/error/param")).isEqualTo("previous_item_id");
        assertThat(ids()).isEmpty();
    }

    @Test
    void noTwoItemsHaveOneId() {
        create("a", "");
        create("a", "");
        assertThat(room.at("error", "/error/event_id")).isEqualTo("mine");
        assertThat(ids()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user      | {'type':'output_text','text':'x'}",
                "user      | {'type':'text','text':'x'}",
                "system    | {'type':'input_audio','audio':'AAAA'}",
                "assistant | {'type':'output_audio','audio':'AAAA'}",
                "assistant | {'type':'input_text','text':'x'}"
            })
    void contentThatTheRoleCannotHaveIsRefused(String role, String content) {
        room.client("{'type':'conversation.item.create','item':{'type':'message','role':'" + role + "','content':["
                + content + "]}}");
        assertThat(room.at("error", "/error/param")).isEqualTo("item.content[0].type");
        assertThat(ids()).isEmpty();
    }

    @Test
    void aDeletedItemIsForgotten() {
        create("a", "").client("{'type':'conversation.item.delete','item_id':'a'}");
        assertThat(room.at("conversation.item.deleted", "/item_id")).isEqualTo("a");
        assertThat(ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"delete", "retrieve"})
    void anItemThatIsNotThereIsNeither(String doing) {
        room.client("{'type':'conversation.item." + doing + "','item_id':'a'}");
        assertThat(room.at("error", "/error/code")).isEqualTo("item_" + doing + "_invalid_item_id");
    }

    @Test
    void anItemIsRetrievedAsItIs() {
        create("a", "").client("{'type':'conversation.item.retrieve','item_id':'a'}");
        assertThat(room.at("conversation.item.retrieved", "/item/content/0/text"))
                .isEqualTo("a");
    }

    @Test
    void aTruncatedItemIsAsLongAsItWasHeardAndHasNoWords() {
        String id = spokenItem();
        truncate(id, 0, 450);
        assertThat(room.at("conversation.item.truncated", "/audio_end_ms")).isEqualTo("450");
        var message = (Item.Message) room.session.conversation().getFirst();
        assertThat(message.content()).containsExactly(new Item.Content(Item.Kind.OUTPUT_AUDIO, null, 450));
        truncate(id, 0, 451);
        assertThat(room.at("error", "/error/message"))
                .isEqualTo("Audio content of 450ms is already shorter than 451ms");
    }

    @Test
    void nothingIsHeardBeyondWhatWasSaid() {
        truncate(spokenItem(), 0, 57_340);
        assertThat(room.at("error", "/error/message"))
                .isEqualTo("Audio content of 1000ms is already shorter than 57340ms");
        assertThat(room.at("error", "/error/code")).isEqualTo("invalid_value");
    }

    @Test
    void anItemThatWasTruncatedWhileItWasSpokenStaysSo() {
        room.client("{'type':'response.create'}").pass(350);
        String id = room.at("response.output_item.added", "/item/id");
        truncate(id, 0, 100);
        room.pass(2_000);
        var message = (Item.Message) room.session.conversation().getFirst();
        assertThat(message.content()).containsExactly(new Item.Content(Item.Kind.OUTPUT_AUDIO, null, 100));
    }

    @Test
    void whatTheUserSaidIsNotTruncated() {
        create("a", "");
        truncate("a", 0, 0);
        assertThat(room.at("error", "/error/message")).startsWith("Only model output audio messages");
    }

    @Test
    void aPartThatAnItemHasNotIsNotTruncated() {
        truncate(spokenItem(), 1, 0);
        assertThat(room.at("error", "/error/param")).isEqualTo("content_index");
    }
}
