using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>The template that makes the response out of what a function answered: the value as it is, or an envelope.</summary>
internal static class ResponseTemplate
{
    private const string Envelope =
        "#if($input.body.startsWith('" + EnvelopeContract.Start + "'))\n#set($outcome = $input.path('$'))\n" + Outcome;

    private const string Outcome =
        "#set($context.responseOverride.status = $outcome." + EnvelopeContract.Status + ")\n"
        + "#foreach($name in $outcome." + EnvelopeContract.Headers + ".keySet())\n"
        + "#set($context.responseOverride.header[$name] = $outcome." + EnvelopeContract.Headers + ".get($name))\n"
        + "#end\n"
        + "$outcome." + EnvelopeContract.Body;

    /// <param name="hasValue">False where success has no body.</param>
    public static string Emit(bool hasValue) => hasValue ? Envelope + "#else\n$input.body#end" : Envelope + "#end";

    /// <summary>Where success is bytes, an envelope comes as the message of a Lambda error.</summary>
    public static string EmitOutcome() => "#set($outcome = $util.parseJson($input.path('$.errorMessage')))\n" + Outcome;
}
