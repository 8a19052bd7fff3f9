using Sluice.Contract;

namespace Sluice.LocalGateway.Resources;

/// <summary>The types of events that SAM knows (aws/serverless-application-model 1.110, November 2026).</summary>
internal static class SamEvents
{
    private static readonly string[] OfFunctions =
    [
        "AlexaSkill", "Api", "CloudWatchEvent", "CloudWatchLogs", "Cognito", "DocumentDB", "DynamoDB", "EventBridgeRule", "HttpApi", "IoTRule", "Kinesis", "MQ",
        "MSK", "S3", "SNS", "SQS", "Schedule", "ScheduleV2", "SelfManagedKafka",
    ];

    private static readonly string[] OfStateMachines = ["Api", "CloudWatchEvent", "EventBridgeRule", "Schedule", "ScheduleV2"];

    /// <summary>Returns the types of events that a type of resources can have.</summary>
    public static IReadOnlyList<string> TypesOf(string resourceType) => IsStateMachine(resourceType) ? OfStateMachines : OfFunctions;

    /// <summary>Returns the properties of an event of the type Api.</summary>
    public static ObjectShape ApiEventOf(string resourceType) => ResourceObjects.Of(IsStateMachine(resourceType) ? "SamStartEvent" : "SamApiEvent");

    private static bool IsStateMachine(string resourceType) => resourceType == "AWS::Serverless::StateMachine";
}
