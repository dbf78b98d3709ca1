/** Plays the sign-in service of both systems: hands out tokens, and checks them at the systems' doors. */
package crosstie.sandbox.signin;
