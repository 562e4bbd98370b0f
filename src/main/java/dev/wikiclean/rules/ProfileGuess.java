package dev.wikiclean.rules;

/**
 * The packaged profile that the notes of a vault look like.
 *
 * @param reason what it is judged by, for a person
 */
record ProfileGuess(String profile, String reason) {
    static ProfileGuess of(AgentNotes found) {
        String count = found.agents() + " of " + found.notes() + " notes carry keys of the agent schema";
        return new ProfileGuess(found.areMany() ? "agent-wiki" : "default", count);
    }
}
