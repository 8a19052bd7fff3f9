using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.LocalGateway.Basics;

/// <summary>The account, the region and the ids that this gateway uses in place of those of AWS.</summary>
internal static class AwsNames
{
    public const string AccountId = "000000000000";

    /// <summary>The region from <c>AWS_REGION</c> or <c>AWS_DEFAULT_REGION</c>, or <c>us-east-1</c> if neither is set.</summary>
    public static string Region { get; }
        = Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") ?? "us-east-1";

    /// <summary>Returns the ARN of a function.</summary>
    public static string FunctionArn(string name) => $"arn:aws:lambda:{Region}:{AccountId}:function:{name}";

    /// <summary>Returns a short id in the form of API Gateway's ids. The same text always gives the same id.</summary>
    public static string IdOf(string text, int length = 10)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return string.Create(length, hash, static (target, value) =>
        {
            foreach (ref var character in target)
            {
                (value, var digit) = Math.DivRem(value, 36);
                character = Digits[(int)digit];
            }
        });
    }
}
