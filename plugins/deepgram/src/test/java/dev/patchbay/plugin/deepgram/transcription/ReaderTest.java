package dev.patchbay.plugin.deepgram.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.plugin.deepgram.transcription.FluxEvent.Happened;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages of the documentation, with single quotes for double ones. */
final class ReaderTest {
    private static NovaEvent nova(String json) throws NotJson {
        return NovaReader.read(json.replace('\'', '"'));
    }

    private static FluxReader.Numbered flux(String json) throws NotJson {
        return FluxReader.read(json.replace('\'', '"'));
    }

    @Test
    void readsResults() throws NotJson {
        var event = nova("""
                {'type':'Results','channel_index':[0,1],'duration':1.98,'start':5.99,'is_final':true,'speech_final':true,
                 'channel':{'alternatives':[{'transcript':'Hello.','confidence':0.99,'words':[
                   {'word':'hello','start':5.99,'end':6.4,'confidence':0.99,'punctuated_word':'Hello.'}]}]},
                 'metadata':{'request_id':'7'}}""");
        assertThat(event)
                .isEqualTo(new NovaEvent.Results(
                        new Piece(
                                "Hello.",
                                5_990,
                                7_970,
                                true,
                                true,
                                false,
                                0.99,
                                List.of(new Word("Hello.", 5_990, 6_400))),
                        "7"));
    }

    @Test
    void readsResultsWithoutWords() throws NotJson {
        assertThat(nova("{'type':'Results','from_finalize':true,'channel':{'alternatives':[]}}"))
                .isEqualTo(new NovaEvent.Results(new Piece("", 0, 0, false, false, true, 0, List.of()), ""));
    }

    @Test
    void readsFaultsOfBothGenerations() throws NotJson {
        assertThat(nova("{'type':'Error','err_code':'X','err_msg':'broken'}"))
                .isEqualTo(new NovaEvent.Fault("X", "broken"));
        assertThat(nova("{'type':'Error','variant':'X','description':'broken'}"))
                .isEqualTo(new NovaEvent.Fault("X", "broken"));
    }

    @Test
    void readsTurns() throws NotJson {
        var read = flux("""
                {'type':'TurnInfo','request_id':'u','sequence_id':7,'event':'EndOfTurn','turn_index':2,
                 'audio_window_start':0.0,'audio_window_end':1.7,'transcript':'Hi there.',
                 'words':[{'word':'Hi','confidence':0.95,'start':0.42,'end':0.56}],'end_of_turn_confidence':0.7,
                 'trigger':'model'}""");
        assertThat(read.sequence()).isEqualTo(7);
        assertThat(read.event())
                .isEqualTo(new FluxEvent.TurnInfo(
                        Happened.END_OF_TURN, 2, 1_700, "Hi there.", List.of(new Word("Hi", 420, 560)), 0.7, false));
    }

    @Test
    void knowsATurnThatEndedAsItWasTold() throws NotJson {
        var read = flux("{'type':'TurnInfo','event':'EndOfTurn','trigger':'manual'}");
        assertThat(read.event())
                .isInstanceOfSatisfying(
                        FluxEvent.TurnInfo.class,
                        turn -> assertThat(turn.forced()).isTrue());
    }

    @Test
    void knowsNeitherNewTypesNorNewEvents() throws NotJson {
        assertThat(nova("{'type':'Sentiment'}")).isEqualTo(new NovaEvent.Unknown());
        assertThat(flux("{'type':'Mood','sequence_id':3}"))
                .isEqualTo(new FluxReader.Numbered(3, new FluxEvent.Unknown()));
        assertThat(flux("{'type':'TurnInfo','event':'Yawned'}").event()).isEqualTo(new FluxEvent.Unknown());
    }

    @Test
    void doesNotRepeatSpeechInTheMessageAboutABrokenOne() {
        assertThatThrownBy(() -> nova("{'transcript':'my card is 4242"))
                .isInstanceOf(NotJson.class)
                .hasMessage("a message of 30 characters is no JSON");
    }

    @Test
    void countsMissingMessages() {
        var watch = new SequenceWatch();
        assertThat(watch.missing(0)).isZero();
        assertThat(watch.missing(1)).isZero();
        assertThat(watch.missing(4)).isEqualTo(2);
        assertThat(watch.missing(-1)).isZero();
        assertThat(watch.missing(5)).isZero();
        watch.begin();
        assertThat(watch.missing(0)).isZero();
    }
}
