namespace Sluice.Generator.Model.Integrations;

/// <summary>What the actions of one service have in common.</summary>
internal enum AwsActionKind
{
    /// <summary>The request contains the operation's values as one text.</summary>
    Message,

    /// <summary>An action on items of a DynamoDB table.</summary>
    Items,

    /// <summary>An action on an object of an S3 bucket.</summary>
    Object,
}
