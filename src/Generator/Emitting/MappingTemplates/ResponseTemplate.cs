namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>The template that makes the response out of what a function answered: the value as it is, or an envelope.</summary>
internal static class ResponseTemplate
{
    private const string Envelope =
        """
        #if($input.body.startsWith('{ "sluice":'))
        #set($outcome = $input.path('$'))

        """ + Outcome;

    private const string Outcome =
        """
        #set($context.responseOverride.status = $outcome.status)
        #foreach($name in $outcome.headers.keySet())
        #set($context.responseOverride.header[$name] = $outcome.headers.get($name))
        #end
        $outcome.body
        """;

    /// <param name="hasValue">False where success has no body.</param>
    public static string Emit(bool hasValue) => hasValue ? Envelope + "#else\n$input.body#end" : Envelope + "#end";

    /// <summary>Where success is bytes, an envelope comes as the message of a Lambda error.</summary>
    public static string EmitOutcome() => "#set($outcome = $util.parseJson($input.path('$.errorMessage')))\n" + Outcome;
}
