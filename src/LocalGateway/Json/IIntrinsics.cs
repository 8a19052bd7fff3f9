namespace Sluice.LocalGateway.Json;

/// <summary>Evaluates the intrinsic functions of a CloudFormation template while its values are read.</summary>
internal interface IIntrinsics
{
    /// <summary>Returns what stands at a place after the functions of CloudFormation have run.</summary>
    /// <param name="place">A value of the template as it is written.</param>
    /// <returns>The value; the place itself if only AWS knows the value; null if the value is <c>AWS::NoValue</c>.</returns>
    JsonPlace? Resolve(JsonPlace place);

    /// <summary>Returns a sentence that says why the value at a place is not known and how to give it, or null if it is known.</summary>
    string? Explain(JsonPlace place);

    /// <summary>Returns the form of a text with values that stand for those that only AWS knows, or null if the text has none.</summary>
    StandIn? StandInAt(JsonPlace place);
}
