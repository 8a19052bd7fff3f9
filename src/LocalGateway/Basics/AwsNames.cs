using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.LocalGateway.Basics;

/// <summary>What stands for the account and its names on this machine.</summary>
internal static class AwsNames
{
    public const string AccountId = "000000000000";

    /// <summary>As the AWS tools find it, or <c>us-east-1</c>.</summary>
    public static string Region { get; }
        = Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") ?? "us-east-1";

    /// <summary>A short id of the form that API Gateway gives, always the same for the same text.</summary>
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
