using System;

namespace Sluice;

/// <summary>Responds with an object of an S3 bucket. If there is no such object, the response is 404.</summary>
/// <param name="bucket">The bucket's name, or <c>$stageVariables.NAME</c>.</param>
/// <param name="key">The object's key; <c>{name}</c> stands for a path parameter.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class S3GetObjectAttribute(string bucket, string key) : AwsActionAttribute(bucket)
{
    /// <summary>The object's key.</summary>
    public string Key { get; } = key;
}
