using System.Runtime.InteropServices;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The intrinsic functions of CloudFormation.</summary>
internal static class Calls
{
    /// <summary>Returns whether a text contains a dynamic reference.</summary>
    public static bool HasDynamicReference(JsonElement text) => JsonMarshal.GetRawUtf8Value(text).IndexOf("{{resolve:"u8) >= 0;

    /// <summary>Returns whether a function returns one of its arguments as it is, or a value that is no part of them.</summary>
    public static bool PassesOn(JsonPlace place)
        => place.IsObject && place.Value.EnumerateObject().First().Name is
            "Ref" or "Fn::GetAtt" or "Fn::If" or "Fn::FindInMap" or "Fn::Length" or "Fn::Transform";

    /// <summary>Runs the function at a place, or looks up the dynamic references of a text.</summary>
    /// <param name="evaluator">Evaluates the arguments.</param>
    /// <param name="place">The place as it is written.</param>
    public static Evaluated Evaluate(Evaluator evaluator, JsonPlace place)
    {
        if (place.IsString)
        {
            return TextCalls.LookUp(evaluator, place);
        }

        var (name, argument) = place.Members().FirstOrDefault();
        return name switch
        {
            null => Evaluated.Wrong("The function has no argument."),
            "Ref" => evaluator.Reference(argument.Value.GetString()!, argument),
            "Fn::If" => If(evaluator, argument),
            "Fn::GetAtt" => GetAttribute(evaluator, argument),
            "Fn::Sub" => TextCalls.Substitute(evaluator, argument),
            "Fn::Join" => TextCalls.Join(evaluator, argument),
            "Fn::Split" => TextCalls.Split(evaluator, argument),
            "Fn::Base64" => TextCalls.Encode(evaluator, argument),
            "Fn::ToJsonString" => TextCalls.Serialize(evaluator, argument),
            "Fn::Select" => ListCalls.Select(evaluator, argument),
            "Fn::Length" => ListCalls.Count(evaluator, argument),
            "Fn::FindInMap" => ListCalls.FindInMap(evaluator, argument),
            "Fn::Transform" when argument.Find("Name")?.KnownText == "AWS::Include" => IncludeFile(evaluator, argument),
            "Fn::ImportValue" => Import(evaluator, argument),
            _ => Evaluated.Unknown($"Only CloudFormation knows what {name} gives here; write a value for this machine."),
        };
    }

    /// <summary>Returns the sentence about arguments of the wrong form.</summary>
    public static Evaluated Malformed(string name, string form) => Evaluated.Wrong($"{name} takes {form}. Correct its arguments.");

    private static Evaluated If(Evaluator evaluator, JsonPlace argument)
    {
        if (argument.Value.ValueKind != JsonValueKind.Array || argument.Items().ToArray() is not [var name, var then, var otherwise] || !name.IsString)
        {
            return Malformed("Fn::If", "the name of a condition and two values");
        }

        var decision = evaluator.Conditions.Find(name.Value.GetString()!);
        return decision.IsTrue is { } isTrue ? evaluator.Evaluate(isTrue ? then : otherwise) : Evaluated.Unknown(decision.Reason ?? "");
    }

    private static Evaluated GetAttribute(Evaluator evaluator, JsonPlace argument)
    {
        if (argument.IsString)
        {
            return evaluator.Reference(argument.Value.GetString()!, argument);
        }

        return argument.Value.ValueKind == JsonValueKind.Array && argument.Items().Select(evaluator.Evaluate).ToArray() is [var resource, var attribute]
            ? resource.Text is { } name && attribute.Text is { } of
                ? evaluator.Reference($"{name}.{of}", argument)
                : Evaluated.Unknown(resource.Reason ?? attribute.Reason ?? "The names of Fn::GetAtt are not texts.")
            : Malformed("Fn::GetAtt", "the logical id of a resource and an attribute");
    }

    // CloudFormation does not include files within files that it includes.
    private static Evaluated IncludeFile(Evaluator evaluator, JsonPlace argument)
    {
        var place = argument.Find("Parameters")?.Find("Location");
        var location = place is { } written ? evaluator.Evaluate(written) : default;
        if ((location.Text ?? BuiltFile(place)) is not { } path || path.StartsWith("s3://", StringComparison.Ordinal)
            || evaluator.Inputs.ReadFile is null)
        {
            return Evaluated.Unknown(location.Reason ?? "AWS::Include names a file in S3, which this gateway does not read. Name a file beside the template.");
        }

        return ReferenceEquals(argument.Source, evaluator.Root.Source)
            ? Evaluated.Known(evaluator.Include(evaluator.Inputs.Read(path, place ?? argument)))
            : Evaluated.Unknown("AWS::Include stands in a file that is included itself, and CloudFormation does not include files within those.");
    }

    // A build writes the document of a large template beside it. Only a deployment gives the parameter with its address in S3 a value.
    private static string? BuiltFile(JsonPlace? location)
        => location?.Find("Ref") is { IsString: true } name && name.Value.GetString() == BodyFile.Parameter ? BodyFile.Name : null;

    private static Evaluated Import(Evaluator evaluator, JsonPlace argument)
    {
        var name = evaluator.Evaluate(argument);
        return name.Text is { } text
            ? evaluator.Given(text, argument) ?? Evaluated.Unknown($"'{text}' is an export of another stack. {evaluator.Inputs.CureOf(text)}")
            : Evaluated.Unknown(name.Reason ?? "Fn::ImportValue has no name.");
    }
}
