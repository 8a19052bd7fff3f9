using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>Makes the template that turns a function's answer into the response. The answer is either the value itself or an envelope.</summary>
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

    /// <param name="hasValue">False if a successful response has no body.</param>
    public static string Emit(bool hasValue) => hasValue ? Envelope + "#else\n$input.body#end" : Envelope + "#end";

    /// <summary>Returns the template for an operation whose success is bytes. Its envelopes arrive as the message of a Lambda error.</summary>
    public static string EmitOutcome() => "#set($outcome = $util.parseJson($input.path('$.errorMessage')))\n" + Outcome;
}
